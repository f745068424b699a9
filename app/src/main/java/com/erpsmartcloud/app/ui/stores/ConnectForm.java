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
        CLIENT_ID("clientId", "client-id", "[0-9]{1,20}"),
        API_KEY("apiKey", "api-key", "[0-9A-Za-z-]{16,200}"),
        APP_KEY("appKey", "app-key", "[0-9A-Za-z]{8,100}"),
        APP_SECRET("appSecret", "app-secret", "[0-9A-Za-z]{8,200}"),
        ACCESS_TOKEN("accessToken", "access-token", "[!-~]{8,2000}"),
        PARTNER_ID("partnerId", "partner-id", "[0-9]{1,20}"),
        PARTNER_KEY("partnerKey", "partner-key", "[0-9A-Za-z]{16,200}"),
        APP_ID("clientId", "app-id", "[0-9]{1,20}"),
        CLIENT_SECRET("clientSecret", "client-secret", "[0-9A-Za-z]{8,200}"),
        /// Empty leads back to this computer.
        REDIRECT_OR_HERE("", "redirect", "|https?://[!-~]{3,500}"),
        REDIRECT("", "redirect", "https://[!-~]{3,500}");

        private final String credential;
        private final String words;
        private final Pattern right;

        Field(String credential, String words, String right) {
            this.credential = credential;
            this.words = words;
            this.right = Pattern.compile(right);
        }

        /// The marketplace's own name for it; empty for what is not kept.
        String credential() {
            return this == ACCESS_TOKEN ? "" : credential;
        }

        String nameKey() {
            return "stores." + words;
        }

        String helpKey() {
            return this == REDIRECT_OR_HERE
                    ? "stores.redirect-or-here.help"
                    : "stores." + words + ".help";
        }

        String wrongKey() {
            return "stores.wrong." + words;
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
