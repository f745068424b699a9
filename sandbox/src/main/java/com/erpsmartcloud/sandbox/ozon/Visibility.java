package com.erpsmartcloud.sandbox.ozon;

import com.erpsmartcloud.sandbox.ozon.world.Product;
import com.erpsmartcloud.sandbox.ozon.world.Product.State;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which products a list shows. `ALL` leaves out the archived ones.
enum Visibility {
    ALL(State.SELLING, State.MODERATING, State.FAILED),
    VISIBLE(State.SELLING),
    INVISIBLE(State.MODERATING, State.FAILED, State.SELLING),
    EMPTY_STOCK(State.SELLING),
    NOT_MODERATED(State.MODERATING),
    MODERATED(State.SELLING),
    DISABLED(),
    STATE_FAILED(State.FAILED),
    READY_TO_SUPPLY(State.SELLING),
    VALIDATION_STATE_PENDING(State.MODERATING),
    VALIDATION_STATE_FAIL(State.FAILED),
    VALIDATION_STATE_SUCCESS(State.SELLING, State.MODERATING),
    TO_SUPPLY(State.SELLING),
    IN_SALE(State.SELLING),
    REMOVED_FROM_SALE(),
    OVERPRICED(),
    CRITICALLY_OVERPRICED(),
    EMPTY_BARCODE(),
    BARCODE_EXISTS(State.SELLING, State.MODERATING, State.FAILED),
    QUARANTINE(),
    ARCHIVED(State.ARCHIVED),
    OVERPRICED_WITH_STOCK(),
    PARTIAL_APPROVED(),
    AUTO_ARCHIVED(),
    MANUAL_ARCHIVED(State.ARCHIVED),
    SEASONAL_AUTO_ARCHIVED(),
    VISIBLE_WITH_FBO_STOCK(),
    BANNED();

    private final Set<State> states;

    Visibility(State... states) {
        this.states = Set.of(states);
    }

    /// @param free units that buyers can order
    boolean shows(Product product, long free) {
        boolean sellable = product.state() == State.SELLING && free > 0;
        return states.contains(product.state())
                && switch (this) {
                    case VISIBLE, IN_SALE -> sellable;
                    case INVISIBLE -> !sellable;
                    case EMPTY_STOCK -> free == 0;
                    default -> true;
                };
    }

    static Visibility of(Query filter) {
        String name = filter.text("visibility").filter(text -> !text.isEmpty()).orElse("ALL");
        Optional<Visibility> found =
                Stream.of(values()).filter(each -> each.name().equals(name)).findFirst();
        return found.orElseThrow(
                () -> filter.invalid("visibility", "value must be one of the defined"));
    }
}
