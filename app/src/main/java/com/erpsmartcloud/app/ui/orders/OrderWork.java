package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.shell.StatusLine;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.orders.ActOutcome;
import com.erpsmartcloud.orders.HoldKind;
import com.erpsmartcloud.orders.OrderNote;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderTag;
import com.erpsmartcloud.orders.OrderTotals;
import com.erpsmartcloud.orders.OrderView;
import com.erpsmartcloud.orders.manual.ManualProposal;
import com.erpsmartcloud.orders.mend.Mend;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// What a person does with orders: to the ticked ones, or to the one at hand. Says in the status
/// line what was done; what was refused stays ticked and can be tried again. UI thread only.
public final class OrderWork {

    private final OrderPorts ports;
    private final Jobs jobs;
    private final StatusLine status;
    private final OrderTicks ticks = new OrderTicks();
    private final ReadOnlyObjectWrapper<Optional<PartlyDone>> partly =
            new ReadOnlyObjectWrapper<>(this, "partly", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OrderTotals>> sums =
            new ReadOnlyObjectWrapper<>(this, "sums", Optional.empty());
    private Runnable changed = () -> {};

    public OrderWork(OrderPorts ports, Jobs jobs, StatusLine status) {
        this.ports = ports;
        this.jobs = jobs;
        this.status = status;
        ticks.idsProperty().addListener((_, _, now) -> add(now));
    }

    OrderTicks ticks() {
        return ticks;
    }

    /// Present while some orders refused the last act.
    ReadOnlyObjectProperty<Optional<PartlyDone>> partlyProperty() {
        return partly.getReadOnlyProperty();
    }

    /// What the ticked orders add up to; empty without ticks.
    ReadOnlyObjectProperty<Optional<OrderTotals>> sumsProperty() {
        return sums.getReadOnlyProperty();
    }

    /// @param listener told after every act
    void onChanged(Runnable listener) {
        changed = listener;
    }

    void hold(Collection<UUID> orders, HoldKind kind) {
        String done = kind == HoldKind.KEEP ? "orders.done.hold-keep" : "orders.done.hold-release";
        act(orders, done, ids -> ports.acts().hold(ports.actor(), ids, kind));
    }

    void goOn(Collection<UUID> orders) {
        act(orders, "orders.done.go-on", ids -> ports.acts().goOn(ports.actor(), ids));
    }

    void shipFrom(Collection<UUID> orders, Places.Place place) {
        act(
                orders,
                "orders.done.warehouse",
                ids -> ports.acts().shipFrom(ports.actor(), ids, place.id()));
    }

    void tag(Collection<UUID> orders, OrderTag tag) {
        act(orders, "orders.done.tag", ids -> ports.tags().put(ports.actor(), ids, tag.id()));
    }

    void untag(Collection<UUID> orders, OrderTag tag) {
        act(orders, "orders.done.untag", ids -> ports.tags().takeOff(ports.actor(), ids, tag.id()));
    }

    /// Makes a tag, or finds the one of that name, and puts it on.
    void tag(Collection<UUID> orders, String name, OrderTag.Colour colour) {
        act(
                orders,
                "orders.done.tag",
                ids -> {
                    OrderTag tag = ports.tags().add(ports.actor(), name, colour);
                    return ports.tags().put(ports.actor(), ids, tag.id());
                });
    }

    void note(Collection<UUID> orders, String words) {
        if (!words.isBlank()) {
            act(orders, "orders.done.note", ids -> ports.notes().add(ports.actor(), ids, words));
        }
    }

    void removeNote(OrderNote note, String number) {
        start(
                () -> {
                    ports.notes().remove(ports.actor(), note, number);
                    return note;
                },
                _ -> done(Text.of("orders.done.unnote", number)));
    }

    void cancel(Collection<UUID> orders) {
        act(orders, "orders.done.cancel", ids -> ports.manual().cancel(ports.actor(), ids));
    }

    void handOver(Collection<UUID> orders) {
        act(orders, "orders.done.hand-over", ids -> ports.manual().handOver(ports.actor(), ids));
    }

    /// @param last the one that was put on last
    record Tags(List<OrderTag> all, Optional<OrderTag> last) {}

    void tags(Consumer<Tags> found) {
        start(() -> new Tags(ports.tags().all(), ports.tags().last()), found);
    }

    void places(Consumer<List<Places.Place>> found) {
        start(() -> ports.places().all(), found);
    }

    /// Ticks every order of a list, as far as [OrderTicks#MOST].
    void tickAll(OrderQuery query) {
        start(() -> ports.orders().ids(query, OrderTicks.MOST), ticks::only);
    }

    void rows(Collection<UUID> orders, Consumer<List<com.erpsmartcloud.orders.OrderRow>> found) {
        List<UUID> asked = List.copyOf(orders);
        start(() -> ports.orders().rows(asked), found);
    }

    void propose(String typed, Consumer<ManualProposal> found) {
        start(() -> ports.manual().propose(typed), found);
    }

    /// @param made told the new order
    void create(ManualProposal proposal, Consumer<UUID> made) {
        start(
                () -> ports.manual().create(ports.actor(), proposal),
                order -> {
                    done(Text.of("orders.done.manual", order.number()));
                    made.accept(order.id());
                });
    }

    void mends(UUID order, Consumer<List<com.erpsmartcloud.orders.mend.ProblemMends>> found) {
        start(() -> ports.mends().of(order), found);
    }

    void mend(UUID order, String number, Mend mend) {
        start(
                () -> ports.mends().mend(ports.actor(), order, mend),
                did -> {
                    if (did) {
                        done(Text.of("orders.done.mend", number));
                    } else {
                        status.say(Text.of("orders.mend.changed", number));
                        changed.run();
                    }
                });
    }

    void products(String text, Consumer<List<Mend.Product>> found) {
        start(() -> ports.mends().find(text), found);
    }

    void link(Mend.ChooseProduct listing, Mend.Product product) {
        start(
                () -> {
                    ports.mends().link(ports.actor(), listing, product);
                    return product;
                },
                _ -> done(Text.of("orders.done.link", listing.article(), product.sku())));
    }

    void keepView(OrderView view, Consumer<OrderView> kept) {
        start(
                () -> ports.views().add(ports.actor(), view),
                added -> {
                    done(Text.of("orders.done.view", added.name()));
                    kept.accept(added);
                });
    }

    void changeView(OrderView view) {
        start(
                () -> {
                    ports.views().change(ports.actor(), view);
                    return view;
                },
                _ -> done(Text.of("orders.done.view", view.name())));
    }

    /// @param turned told the view as it is then
    void turnView(OrderView view, OrderView.Mark mark, Consumer<OrderView> turned) {
        start(
                () -> ports.views().turn(ports.actor(), view, mark),
                next -> {
                    done(Text.of("orders.done.view", view.name()));
                    turned.accept(next);
                });
    }

    void removeView(OrderView view) {
        start(
                () -> {
                    ports.views().remove(ports.actor(), view);
                    return view;
                },
                _ -> done(Text.of("orders.done.view-removed", view.name())));
    }

    private void act(
            Collection<UUID> orders, String doneKey, Function<List<UUID>, ActOutcome> what) {
        List<UUID> asked = List.copyOf(orders);
        if (!asked.isEmpty()) {
            start(() -> what.apply(asked), outcome -> answered(outcome, doneKey, what));
        }
    }

    /// What is so already needs nobody; the rest of the refused is named and stays ticked.
    private void answered(
            ActOutcome outcome, String doneKey, Function<List<UUID>, ActOutcome> what) {
        List<ActOutcome.Refused> refused =
                outcome.refused().stream()
                        .filter(each -> each.reason() != ActOutcome.Reason.ALREADY)
                        .toList();
        long done = outcome.done().size();
        if (refused.isEmpty()) {
            partly.set(Optional.empty());
            if (done > 0) {
                status.sayDone(Text.of(doneKey, done));
            } else {
                status.say(Text.of("orders.done.nothing"));
            }
        } else {
            List<UUID> failed = refused.stream().map(ActOutcome.Refused::order).toList();
            ticks.only(failed);
            Text words = Text.of("orders.done.partly", done, failed.size());
            if (done > 0) {
                status.sayDone(words);
            } else {
                status.say(words);
            }
            partly.set(
                    Optional.of(new PartlyDone(done, refused, () -> act(failed, doneKey, what))));
        }
        changed.run();
    }

    private void done(Text words) {
        status.sayDone(words);
        changed.run();
    }

    private void add(Set<UUID> ticked) {
        partly.set(Optional.empty());
        if (ticked.isEmpty()) {
            sums.set(Optional.empty());
            return;
        }
        List<UUID> asked = List.copyOf(ticked);
        start(
                () -> ports.orders().totals(asked),
                found -> {
                    if (ticks.idsProperty().get().equals(Set.copyOf(asked))) {
                        sums.set(Optional.of(found));
                    }
                });
    }

    private <T> void start(java.util.function.Supplier<T> work, Consumer<? super T> then) {
        jobs.start(_ -> work.get(), then, _ -> status.say(Text.of("orders.done.broken")));
    }
}
