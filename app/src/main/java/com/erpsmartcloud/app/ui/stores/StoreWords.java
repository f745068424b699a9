package com.erpsmartcloud.app.ui.stores;

import com.erpsmartcloud.app.ui.control.Tone;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.ConnectorException;
import com.erpsmartcloud.marketplace.ConnectorFailure;
import com.erpsmartcloud.marketplace.pull.Resource;
import com.erpsmartcloud.marketplace.pull.SyncState;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The words of stores.
final class StoreWords {

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

    static Text of(Exception failure) {
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
