package com.erpsmartcloud.workspace;

import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderFilter;
import com.erpsmartcloud.orders.OrderNote;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.orders.OrderView;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/// Tags, notes, holds, writes and cancels orders, and keeps views of them.
final class OrderActs extends PersonalActs {

    OrderActs(Workspace company, Random random) {
        super(company, random);
    }

    @Override
    void act() {
        List<UUID> some = List.of(any(ORDERS), any(ORDERS));
        switch (random.nextInt(13)) {
            case 0 -> company.orderTags().add(ME, "tag " + drawn, OrderTag.Colour.ACCENT);
            case 1, 2 -> tag().ifPresent(tag -> company.orderTags().put(ME, some, tag.id()));
            case 3 -> tag().ifPresent(tag -> company.orderTags().takeOff(ME, some, tag.id()));
            case 4 -> tag().ifPresent(tag -> company.orderTags().remove(ME, tag));
            case 5 -> company.orderNotes().add(ME, some, "note " + drawn);
            case 6 -> {
                List<UUID> notes = ids("SELECT id FROM order_note ORDER BY id");
                if (!notes.isEmpty()) {
                    UUID note = notes.get(random.nextInt(notes.size()));
                    company.orderNotes()
                            .remove(ME, new OrderNote(note, "", "", Instant.EPOCH), "1");
                }
            }
            case 7 ->
                    company.orderActs()
                            .hold(
                                    ME,
                                    some,
                                    random.nextBoolean() ? HoldKind.KEEP : HoldKind.RELEASE);
            case 8 -> company.orderActs().goOn(ME, some);
            case 9 -> company.orderActs().shipFrom(ME, some, any(WAREHOUSES));
            case 10 ->
                    company.manualOrders()
                            .create(ME, company.manualOrders().propose("MUG 2, Anna"));
            case 11 -> company.manualOrders().cancel(ME, some);
            default -> view();
        }
    }

    private Optional<OrderTag> tag() {
        List<OrderTag> all = company.orderTags().all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void view() {
        List<OrderView> all = company.orderViews().all();
        if (all.isEmpty() || random.nextInt(3) == 0) {
            company.orderViews()
                    .add(
                            ME,
                            new OrderView(
                                    UUID.randomUUID(),
                                    "View " + drawn,
                                    0,
                                    OrderTab.ALL,
                                    "mug",
                                    OrderFilter.NONE,
                                    List.of(),
                                    List.of()));
            return;
        }
        OrderView one = all.get(random.nextInt(all.size()));
        switch (random.nextInt(4)) {
            case 0 -> company.orderViews().remove(ME, one);
            case 1 -> company.orderViews().turn(ME, one, OrderView.Mark.START);
            case 2 -> company.orderViews().turn(ME, one, OrderView.Mark.PINNED);
            default -> company.orderViews().change(ME, one.named("View " + drawn));
        }
    }
}
