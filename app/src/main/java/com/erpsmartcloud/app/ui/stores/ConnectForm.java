package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.marketplace.Marketplace;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// What each marketplace wants to know before it opens a store to a program.
enum ConnectForm {
    TEMU(Marketplace.TEMU, Way.TOKEN, Field.APP_KEY, Field.APP_SECRET, Field.ACCESS_TOKEN),
    SHOPEE(
            Marketplace.SHOPEE,
            Way.CONSENT,
            Field.PARTNER_ID,
            Field.PARTNER_KEY,
            Field.REDIRECT_OR_HERE),
    MERCADO_LIBRE(
            Marketplace.MERCADO_LIBRE,
            Way.CONSENT,
            Field.APP_ID,
            Field.CLIENT_SECRET,
            Field.REDIRECT),
    OZON(Marketplace.OZON, Way.KEY, Field.CLIENT_ID, Field.API_KEY);

    /// How the seller lets the program in.
    enum Way {
        /// A key that opens the store by itself.
        KEY,
        /// A token copied out of the seller centre.
        TOKEN,
        /// The seller agrees on a page of the marketplace.
        CONSENT
    }

    /// What is filled in.
    enum Field {
        CLIENT_ID(
                "clientId",
                "stores.client-id",
                "stores.client-id.help",
                "stores.wrong.client-id",
                "[0-9]{1,20}"),
        API_KEY(
                "apiKey",
                "stores.api-key",
                "stores.api-key.help",
                "stores.wrong.api-key",
                "[0-9A-Za-z-]{16,200}"),
        APP_KEY(
                "appKey",
                "stores.app-key",
                "stores.app-key.help",
                "stores.wrong.app-key",
                "[0-9A-Za-z]{8,100}"),
        APP_SECRET(
                "appSecret",
                "stores.app-secret",
                "stores.app-secret.help",
                "stores.wrong.app-secret",
                "[0-9A-Za-z]{8,200}"),
        ACCESS_TOKEN(
                "accessToken",
                "stores.access-token",
                "stores.access-token.help",
                "stores.wrong.access-token",
                "[!-~]{8,2000}"),
        PARTNER_ID(
                "partnerId",
                "stores.partner-id",
                "stores.partner-id.help",
                "stores.wrong.partner-id",
                "[0-9]{1,20}"),
        PARTNER_KEY(
                "partnerKey",
                "stores.partner-key",
                "stores.partner-key.help",
                "stores.wrong.partner-key",
                "[0-9A-Za-z]{16,200}"),
        APP_ID(
                "clientId",
                "stores.app-id",
                "stores.app-id.help",
                "stores.wrong.app-id",
                "[0-9]{1,20}"),
        CLIENT_SECRET(
                "clientSecret",
                "stores.client-secret",
                "stores.client-secret.help",
                "stores.wrong.client-secret",
                "[0-9A-Za-z]{8,200}"),
        /// Empty leads back to this computer.
        REDIRECT_OR_HERE(
                "",
                "stores.redirect",
                "stores.redirect-or-here.help",
                "stores.wrong.redirect",
                "|https?://[!-~]{3,500}"),
        REDIRECT(
                "",
                "stores.redirect",
                "stores.redirect.help",
                "stores.wrong.redirect",
                "https://[!-~]{3,500}");

        private final String credential;
        private final String nameKey;
        private final String helpKey;
        private final String wrongKey;
        private final Pattern right;

        Field(String credential, String nameKey, String helpKey, String wrongKey, String right) {
            this.credential = credential;
            this.nameKey = nameKey;
            this.helpKey = helpKey;
            this.wrongKey = wrongKey;
            this.right = Pattern.compile(right);
        }

        /// The marketplace's own name for it; empty for what is not kept.
        String credential() {
            return this == ACCESS_TOKEN ? "" : credential;
        }

        String nameKey() {
            return nameKey;
        }

        String helpKey() {
            return helpKey;
        }

        String wrongKey() {
            return wrongKey;
        }

        boolean isRight(String text) {
            return right.matcher(text).matches();
        }

        boolean isSecret() {
            return switch (this) {
                case API_KEY, APP_SECRET, ACCESS_TOKEN, PARTNER_KEY, CLIENT_SECRET -> true;
                case CLIENT_ID, APP_KEY, PARTNER_ID, APP_ID, REDIRECT_OR_HERE, REDIRECT -> false;
            };
        }
    }

    private final Marketplace marketplace;
    private final Way way;
    private final List<Field> fields;

    ConnectForm(Marketplace marketplace, Way way, Field... fields) {
        this.marketplace = marketplace;
        this.way = way;
        this.fields = List.of(fields);
    }

    static ConnectForm of(Marketplace marketplace) {
        return Arrays.stream(values())
                .filter(each -> each.marketplace == marketplace)
                .findFirst()
                .orElseThrow();
    }

    Marketplace marketplace() {
        return marketplace;
    }

    Way way() {
        return way;
    }

    List<Field> fields() {
        return fields;
    }
}
