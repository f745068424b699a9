package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.control.Icon;
import com.erpsmartcloud.app.ui.control.Labels;
import com.erpsmartcloud.app.ui.control.MarketBadge;
import com.erpsmartcloud.app.ui.control.Markets;
import com.erpsmartcloud.app.ui.control.StatusPill;
import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.export.ByteSize;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.privacy.sharing.LegalFacts;
import com.erpsmartcloud.privacy.sharing.MarketplaceUse;
import com.erpsmartcloud.privacy.sharing.Processor;
import com.erpsmartcloud.privacy.sharing.ProcessorUse;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// With whom data is shared: nobody without an account but the marketplaces the seller connected.
final class SharingPage implements PrivacyPage {

    private final PrivacyDesk desk;
    private final Texts texts;
    private final PageFrame frame;
    private final VBox processors = new VBox();
    private final VBox marketplaces = new VBox();

    private record Found(List<ProcessorUse> processors, List<MarketplaceUse> marketplaces) {}

    SharingPage(PrivacyDesk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.frame = new PageFrame(desk, PrivacyPart.SHARING);
        VBox places = new VBox();
        for (LegalFacts.DataLocation place : LegalFacts.LOCATIONS) {
            places.getChildren().add(place(place));
        }
        frame.scrolling(
                Cards.column(
                        Cards.titled(
                                texts.get("privacy.sharing.marketplaces"),
                                Labels.wrapped(
                                        texts.get("privacy.sharing.marketplaces.what"), "muted"),
                                marketplaces),
                        Cards.titled(
                                texts.get("privacy.sharing.processors"),
                                Labels.wrapped(
                                        texts.get("privacy.sharing.processors.what"), "muted"),
                                processors),
                        Cards.titled(
                                texts.get("privacy.sharing.places"),
                                Labels.wrapped(texts.get("privacy.sharing.places.what"), "muted"),
                                places),
                        Cards.titled(
                                texts.get("privacy.sharing.never"),
                                Labels.wrapped(texts.get("privacy.sharing.never.what"), "muted"),
                                Labels.wrapped(texts.get("privacy.sharing.vendor"), "muted"))));
    }

    @Override
    public Region node() {
        return frame;
    }

    @Override
    public void shown() {
        refreshed();
    }

    @Override
    public void refreshed() {
        desk.read(
                _ -> {
                    var sharing = desk.company().sharing();
                    return new Found(sharing.processors(), sharing.marketplaces());
                },
                this::show);
    }

    private void show(Found found) {
        processors.getChildren().setAll(found.processors().stream().map(this::row).toList());
        marketplaces.getChildren().setAll(found.marketplaces().stream().map(this::row).toList());
        if (found.marketplaces().isEmpty()) {
            marketplaces
                    .getChildren()
                    .add(Labels.wrapped(texts.get("privacy.sharing.none"), "muted"));
        }
    }

    private Node row(ProcessorUse use) {
        String name =
                use.processor().company().isEmpty()
                        ? texts.get(kind(use.processor()))
                        : use.processor().company();
        return line(
                Icon.of("bi-building"),
                name,
                texts.get(what(use.processor())),
                use.inUse()
                        ? pill(Tone.ACCENT, "bi-arrow-left-right", "privacy.sharing.used")
                        : pill(Tone.NEUTRAL, "bi-slash-circle", "privacy.sharing.unused"),
                last(use.lastSent()));
    }

    private static String kind(Processor processor) {
        return switch (processor) {
            case AWS -> "privacy.processor.hosting";
            case STRIPE -> "privacy.processor.payments";
            case EMAIL -> "privacy.processor.mail";
            case ANALYTICS -> "privacy.processor.analytics";
        };
    }

    private static String what(Processor processor) {
        return switch (processor) {
            case AWS -> "privacy.processor.hosting.what";
            case STRIPE -> "privacy.processor.payments.what";
            case EMAIL -> "privacy.processor.mail.what";
            case ANALYTICS -> "privacy.processor.analytics.what";
        };
    }

    private Node row(MarketplaceUse use) {
        return line(
                new MarketBadge(Markets.of(use.store().marketplace())),
                use.store().name(),
                texts.get(
                        "privacy.sharing.traffic",
                        use.host(),
                        use.requests(),
                        new ByteSize(use.bytesOut()).in(texts),
                        new ByteSize(use.bytesIn()).in(texts)),
                use.blocked()
                        ? pill(Tone.WARNING, "bi-slash-circle", "privacy.host.closed")
                        : pill(Tone.ACCENT, "bi-arrow-left-right", "privacy.sharing.used"),
                last(use.lastSent()));
    }

    private Node place(LegalFacts.DataLocation place) {
        String name =
                texts.get(
                        switch (place.place()) {
                            case THIS_DEVICE -> "privacy.place.here";
                            case ACCOUNT_SERVICE -> "privacy.where.account";
                            case RELAY -> "privacy.where.relay";
                            case PROCESSORS -> "privacy.sharing.processors";
                        });
        String law =
                texts.get(
                        switch (place.mechanism()) {
                            case NONE_NEEDED -> "privacy.place.none-needed";
                            case STANDARD_CLAUSES -> "privacy.place.clauses";
                        });
        String country =
                place.country().isEmpty()
                        ? texts.get("privacy.place.yours")
                        : Locale.of("", place.country())
                                .getDisplayCountry(texts.language().locale());
        return line(
                Icon.of("bi-geo-alt"),
                name,
                country + ", " + law,
                place.onlyWithAccount()
                        ? pill(Tone.NEUTRAL, "bi-slash-circle", "privacy.place.empty")
                        : pill(Tone.SUCCESS, "bi-check-circle", "privacy.place.all"),
                "");
    }

    private StatusPill pill(Tone tone, String icon, String key) {
        return new StatusPill(tone, icon, texts.get(key), texts.get(key));
    }

    private String last(Optional<Instant> at) {
        return at.map(when -> texts.get("privacy.sharing.last", texts.formats().longDate(when)))
                .orElseGet(() -> texts.get("privacy.sharing.last.never"));
    }

    private static HBox line(Node mark, String name, String what, Node state, String last) {
        VBox words = new VBox(Labels.wrapped(name, "t-bold"), Labels.wrapped(what, "muted"));
        if (!last.isEmpty()) {
            words.getChildren().add(Labels.wrapped(last, "t-small", "subtle"));
        }
        words.getStyleClass().add("gap-2");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(mark, words, state);
        line.getStyleClass().addAll("gap-12", "privacy-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
