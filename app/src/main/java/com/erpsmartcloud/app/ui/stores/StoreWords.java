package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.Marketplace;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncState;
import com.erpsmartcloud.marketplace.push.CommandKind;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of stores.
final class StoreWords {

    private static final Set<Capability> WRITES =
            EnumSet.of(Capability.WRITE_STOCK, Capability.WRITE_PRICES);
    static final Duration ENDS_SOON = Duration.ofDays(7);
    private static final Duration FRESH = Duration.ofMinutes(15);

    /// How a resource stands: icon, word, colour.
    record Lag(Tone tone, String icon, String words) {}

    private StoreWords() {}

    static String of(Capability capability) {
        return switch (capability) {
            case READ_ORDERS -> "stores.may.orders";
            case READ_LISTINGS -> "stores.may.listings";
            case READ_STOCK, WRITE_STOCK -> "stores.may.stock";
            case READ_PRICES, WRITE_PRICES -> "stores.may.prices";
        };
    }

    /// What stopped a store, by the key kept with it.
    static Text trouble(String errorKey) {
        return Text.of(
                switch (errorKey.substring(errorKey.lastIndexOf('.') + 1)) {
                    case "sign-in" -> "stores.error.sign-in";
                    case "not-allowed" -> "stores.error.not-allowed";
                    case "throttled" -> "stores.error.throttled";
                    case "unreachable" -> "stores.error.unreachable";
                    case "retired" -> "stores.error.retired";
                    case "bad-reply" -> "stores.error.bad-reply";
                    case "unsafe-address" -> "stores.error.unsafe";
                    case "blocked" -> "stores.error.blocked";
                    case "certificate" -> "stores.error.certificate";
                    default -> "stores.error.rejected";
                });
    }

    /// What stopped a store, in a few words.
    static String headline(String errorKey) {
        if (errorKey.endsWith("sign-in")) {
            return "stores.trouble.key";
        }
        return needsKey(errorKey) ? "stores.trouble.right" : "stores.trouble.stopped";
    }

    /// Whether a new key is what helps.
    static boolean needsKey(String errorKey) {
        return errorKey.endsWith("sign-in") || errorKey.endsWith("not-allowed");
    }

    /// Where most of a marketplace's sellers count their days; the seller can say otherwise.
    static ZoneId usualZone(Marketplace marketplace) {
        return ZoneId.of(
                switch (marketplace) {
                    case TEMU -> "America/Los_Angeles";
                    case SHOPEE -> "America/Sao_Paulo";
                    case MERCADO_LIBRE -> "America/Mexico_City";
                    case OZON -> "Europe/Moscow";
                    case MANUAL -> "UTC";
                });
    }

    /// In what most of a marketplace's sellers are paid; the seller can say otherwise.
    static String usualCurrency(Marketplace marketplace) {
        return switch (marketplace) {
            case TEMU, MANUAL -> "USD";
            case SHOPEE -> "BRL";
            case MERCADO_LIBRE -> "MXN";
            case OZON -> "RUB";
        };
    }

    /// Which way a capability goes.
    enum Way {
        READ,
        WRITE
    }

    static Stream<Capability> may(SignIn signIn, Way way) {
        return signIn.may().stream()
                .filter(each -> WRITES.contains(each) == (way == Way.WRITE))
                .sorted();
    }

    static String may(SignIn signIn, Way way, Texts texts) {
        String words =
                may(signIn, way).map(each -> texts.get(of(each))).collect(Collectors.joining(", "));
        return words.isEmpty() ? texts.get("stores.may.nothing") : words;
    }

    static Text of(Exception failure) {
        if (failure instanceof IllegalArgumentException) {
            return Text.of("stores.error.known");
        }
        if (!(failure instanceof ConnectorException known)) {
            return Text.of("stores.error.other");
        }
        return Text.of(
                switch (known.failure()) {
                    case ConnectorFailure.SignInExpired _, ConnectorFailure.TokenEnded _ ->
                            "stores.error.sign-in";
                    case ConnectorFailure.NotAllowed _ -> "stores.error.not-allowed";
                    case ConnectorFailure.Throttled _ -> "stores.error.throttled";
                    case ConnectorFailure.Unreachable _ -> "stores.error.unreachable";
                    case ConnectorFailure.Rejected _ -> "stores.error.rejected";
                    case ConnectorFailure.MethodRetired _ -> "stores.error.retired";
                    case ConnectorFailure.BadReply _ -> "stores.error.bad-reply";
                    case ConnectorFailure.UnsafeAddress _ -> "stores.error.unsafe";
                    case ConnectorFailure.HostBlocked _ -> "stores.error.blocked";
                    case ConnectorFailure.BadCertificate _ -> "stores.error.certificate";
                });
    }

    static Lag lag(StoreRow row, Resource resource, Instant now, Texts texts) {
        Optional<SyncState> state = row.state(resource);
        if (row.store().paused()) {
            return new Lag(Tone.NEUTRAL, "bi-pause-circle", texts.get("stores.paused"));
        }
        if (state.filter(it -> !it.errorKey().isEmpty()).isPresent()) {
            boolean key = needsKey(state.get().errorKey());
            return new Lag(
                    key ? Tone.DANGER : Tone.WARNING,
                    key ? "bi-x-circle-fill" : "bi-exclamation-triangle",
                    texts.get(lagWord(state.get().errorKey())));
        }
        return state.flatMap(SyncState::lastOk)
                .map(at -> aged(Duration.between(at, now), texts))
                .orElseGet(() -> new Lag(Tone.NEUTRAL, "bi-clock", texts.get("stores.lag.never")));
    }

    /// Stock and prices: what is refused or waits says more than how old the last reading is.
    static Lag sending(StoreRow row, CommandKind kind, Resource read, Instant now, Texts texts) {
        Lag lag = lag(row, read, now, texts);
        if (row.store().paused() || lag.tone() == Tone.DANGER) {
            return lag;
        }
        if (row.refused(kind) > 0) {
            return new Lag(
                    Tone.DANGER,
                    "bi-x-circle-fill",
                    texts.get("stores.lag.refused-count", row.refused(kind)));
        }
        if (row.waiting(kind) > 0) {
            return new Lag(
                    Tone.WARNING,
                    "bi-clock",
                    texts.get("stores.lag.waiting-count", row.waiting(kind)));
        }
        return lag;
    }

    /// How long the store's key still opens it.
    static Lag signIn(StoreRow row, Instant now, Texts texts) {
        if (row.trouble().filter(it -> it.errorKey().endsWith("sign-in")).isPresent()) {
            return new Lag(Tone.DANGER, "bi-x-circle-fill", texts.get("stores.sign-in.gone"));
        }
        if (row.signIn().isEmpty()) {
            return new Lag(Tone.NEUTRAL, "bi-clock", texts.get("stores.sign-in.unknown"));
        }
        Optional<Instant> ends = row.signIn().get().signIn().expiresAt();
        if (ends.isEmpty()) {
            return new Lag(Tone.NEUTRAL, "bi-key", texts.get("stores.key.endless"));
        }
        Duration left = Duration.between(now, ends.get());
        if (left.isNegative()) {
            return new Lag(Tone.DANGER, "bi-x-circle-fill", texts.get("stores.sign-in.ended"));
        }
        String days = texts.get("stores.sign-in.days", left.toDays());
        return left.compareTo(ENDS_SOON) < 0
                ? new Lag(Tone.WARNING, "bi-exclamation-triangle", days)
                : new Lag(Tone.NEUTRAL, "bi-key", days);
    }

    private static String lagWord(String errorKey) {
        if (errorKey.endsWith("sign-in")) {
            return "stores.lag.key";
        }
        return needsKey(errorKey) ? "stores.lag.refused" : "stores.lag.stopped";
    }

    private static Lag aged(Duration age, Texts texts) {
        boolean fresh = age.compareTo(FRESH) < 0;
        return new Lag(
                fresh ? Tone.SUCCESS : Tone.WARNING,
                fresh ? "bi-check-circle" : "bi-exclamation-triangle",
                texts.formats().age(age));
    }
}
