package com.erpsmartcloud.sandbox.shopee.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One order, in one package.
///
/// @param deal what was agreed; never changes
/// @param state what has come of it
public record Order(String sn, Instant createdAt, Deal deal, State state) implements Fact {

    /// What was bought, by whom, and how it is paid.
    ///
    /// @param shippingFee in centavos
    public record Deal(
            List<Line> lines,
            Buyer buyer,
            String payment,
            long shippingFee,
            String message,
            String packageNumber,
            int daysToShip) {

        public long goods() {
            return lines.stream().mapToLong(each -> each.price() * each.quantity()).sum();
        }

        /// What the buyer pays.
        public long total() {
            return goods() + shippingFee;
        }

        public int grams() {
            return lines.stream().mapToInt(each -> each.grams() * (int) each.quantity()).sum();
        }
    }

    /// Units of one model; prices of one unit, in centavos.
    public record Line(
            long itemId,
            long modelId,
            String itemSku,
            String modelSku,
            String itemName,
            String modelName,
            long quantity,
            long original,
            long price,
            long promotionId,
            int grams) {

        public String article() {
            return modelId == 0 ? itemSku : modelSku;
        }
    }

    /// Who gets it; the marketplace masks most of this.
    public record Buyer(
            long userId,
            String username,
            String name,
            String phone,
            String cpf,
            String state,
            String city,
            String district,
            String address,
            String zip) {}

    /// Where an order stands.
    ///
    /// @param before what an open cancellation falls back to
    /// @param shipBy known once it is paid
    /// @param invoiced whether the electronic invoice (NF-e) has been received
    /// @param next what the marketplace or others do by themselves
    public record State(
            OrderStatus status,
            Optional<OrderStatus> before,
            Instant changedAt,
            Optional<Instant> paidAt,
            Optional<Instant> shipBy,
            boolean invoiced,
            Parcel parcel,
            Optional<Cancellation> cancellation,
            Note note,
            Optional<Move> next) {

        public static State unpaid(Instant at) {
            return new State(
                    OrderStatus.UNPAID,
                    Optional.empty(),
                    at,
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Parcel.NOT_STARTED,
                    Optional.empty(),
                    Note.NONE,
                    Optional.empty());
        }

        public State to(OrderStatus next, Instant at) {
            return new State(
                    next,
                    Optional.empty(),
                    at,
                    paidAt,
                    shipBy,
                    invoiced,
                    parcel,
                    cancellation,
                    note,
                    Optional.empty());
        }

        public State paid(Instant at, Instant until) {
            return new State(
                    status,
                    before,
                    changedAt,
                    Optional.of(at),
                    Optional.of(until),
                    invoiced,
                    parcel,
                    cancellation,
                    note,
                    next);
        }

        public State withInvoice(Instant at) {
            return new State(
                    status, before, at, paidAt, shipBy, true, parcel, cancellation, note, next);
        }

        public State with(Parcel changed) {
            return new State(
                    status,
                    before,
                    changedAt,
                    paidAt,
                    shipBy,
                    invoiced,
                    changed,
                    cancellation,
                    note,
                    next);
        }

        public State because(Cancellation why) {
            return new State(
                    status,
                    before,
                    changedAt,
                    paidAt,
                    shipBy,
                    invoiced,
                    parcel,
                    Optional.of(why),
                    note,
                    next);
        }

        /// A cancellation is asked for and waits for an answer.
        public State asked(Instant at, Cancellation why) {
            return new State(
                    OrderStatus.IN_CANCEL,
                    Optional.of(status),
                    at,
                    paidAt,
                    shipBy,
                    invoiced,
                    parcel,
                    Optional.of(why),
                    note,
                    Optional.empty());
        }

        /// The cancellation is refused and forgotten.
        public State goingOn(OrderStatus back, Instant at) {
            return new State(
                    back,
                    Optional.empty(),
                    at,
                    paidAt,
                    shipBy,
                    invoiced,
                    parcel,
                    Optional.empty(),
                    note,
                    Optional.empty());
        }

        public State noted(String text, Instant at) {
            return new State(
                    status,
                    before,
                    at,
                    paidAt,
                    shipBy,
                    invoiced,
                    parcel,
                    cancellation,
                    new Note(text, Optional.of(at)),
                    next);
        }

        public State expecting(Optional<Move> move) {
            return new State(
                    status,
                    before,
                    changedAt,
                    paidAt,
                    shipBy,
                    invoiced,
                    parcel,
                    cancellation,
                    note,
                    move);
        }
    }

    /// The package on its way.
    ///
    /// @param trackingAt from when on the tracking number is told
    public record Parcel(
            Logistics status,
            Optional<Instant> arrangedAt,
            String tracking,
            Optional<Instant> trackingAt,
            Optional<Instant> pickedUpAt) {

        public static final Parcel NOT_STARTED =
                new Parcel(
                        Logistics.LOGISTICS_NOT_START,
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty());

        public Parcel to(Logistics next) {
            return new Parcel(next, arrangedAt, tracking, trackingAt, pickedUpAt);
        }

        public Parcel arranged(Instant at, String number, Instant numberAt) {
            return new Parcel(
                    Logistics.LOGISTICS_REQUEST_CREATED,
                    Optional.of(at),
                    number,
                    Optional.of(numberAt),
                    Optional.empty());
        }

        public Parcel pickedUp(Instant at) {
            return new Parcel(
                    Logistics.LOGISTICS_PICKUP_DONE,
                    arrangedAt,
                    tracking,
                    trackingAt,
                    Optional.of(at));
        }

        /// Empty until it is told.
        public String trackingAt(Instant now) {
            return trackingAt.filter(at -> !now.isBefore(at)).isPresent() ? tracking : "";
        }
    }

    /// How far a package has come.
    public enum Logistics {
        LOGISTICS_NOT_START,
        LOGISTICS_READY,
        LOGISTICS_REQUEST_CREATED,
        LOGISTICS_PICKUP_RETRY,
        LOGISTICS_PICKUP_DONE,
        LOGISTICS_DELIVERY_DONE,
        LOGISTICS_DELIVERY_FAILED,
        LOGISTICS_LOST,
        LOGISTICS_INVALID,
        LOGISTICS_REQUEST_CANCELED
    }

    /// Why it was, or is to be, cancelled.
    ///
    /// @param by buyer, seller or system
    public record Cancellation(String by, String reason, String buyerReason) {}

    /// The seller's own words to himself.
    public record Note(String text, Optional<Instant> at) {
        static final Note NONE = new Note("", Optional.empty());
    }

    /// A step that happens at a time.
    public record Move(Instant at, Step step) {}

    /// What can happen to an order without the seller.
    public enum Step {
        PAY,
        EXPIRE,
        RELEASE,
        INVOICE,
        PICK_UP,
        MISS_PICKUP,
        DELIVER,
        LOSE,
        COMPLETE,
        ASK_RETURN,
        END_RETURN,
        ACCEPT_CANCELLATION
    }

    public OrderStatus status() {
        return state.status();
    }

    public Order with(State next) {
        return new Order(sn, createdAt, deal, next);
    }

    /// Whether the marketplace still waits for the electronic invoice.
    public boolean lacksInvoice() {
        return status() == OrderStatus.READY_TO_SHIP && !state.invoiced();
    }
}
