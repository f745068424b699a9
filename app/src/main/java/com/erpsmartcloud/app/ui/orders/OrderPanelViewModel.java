package com.erpsmartcloud.app.ui.orders;

import com.erpsmartcloud.app.ui.work.Jobs;
import com.erpsmartcloud.orders.OrderDetail;
import com.erpsmartcloud.orders.OrderReader;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.Optional;
import java.util.UUID;

/// The order the panel shows. A buyer shown in clear is hidden again with the next order. UI thread
/// only.
public final class OrderPanelViewModel {

    static final String LINES = "lines";
    static final String PARCEL = "parcel";
    static final String MONEY = "money";
    static final String BUYER = "buyer";
    static final String TIMELINE = "timeline";
    static final String RAW = "raw";

    private final OrderReader orders;
    private final Reveal reveal;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<OrderDetail>> order =
            new ReadOnlyObjectWrapper<>(this, "order", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OrderDetail.Buyer>> buyer =
            new ReadOnlyObjectWrapper<>(this, "buyer", Optional.empty());
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final StringProperty tab = new SimpleStringProperty(this, "tab", LINES);
    private Optional<UUID> wanted = Optional.empty();

    public OrderPanelViewModel(OrderReader orders, Reveal reveal, Jobs jobs) {
        this.orders = orders;
        this.reveal = reveal;
        this.jobs = jobs;
    }

    /// The order shown; empty while the panel is closed.
    ReadOnlyObjectProperty<Optional<OrderDetail>> orderProperty() {
        return order.getReadOnlyProperty();
    }

    /// The buyer in clear; empty until revealed.
    ReadOnlyObjectProperty<Optional<OrderDetail.Buyer>> buyerProperty() {
        return buyer.getReadOnlyProperty();
    }

    /// Whether the last wish could not be fulfilled.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// The tab shown; stays over orders.
    StringProperty tabProperty() {
        return tab;
    }

    boolean isOpen() {
        return wanted.isPresent();
    }

    boolean shows(UUID id) {
        return wanted.equals(Optional.of(id));
    }

    void open(UUID id) {
        if (!shows(id)) {
            buyer.set(Optional.empty());
            wanted = Optional.of(id);
        }
        read(id);
    }

    void close() {
        wanted = Optional.empty();
        buyer.set(Optional.empty());
        order.set(Optional.empty());
    }

    /// Reads the same order again; what did not change is not drawn again.
    void refresh() {
        wanted.ifPresent(this::read);
    }

    /// Shows the buyer in clear; the audit log has it before the screen does.
    void reveal() {
        Optional<UUID> asked = order.get().filter(OrderDetail::hasBuyer).map(it -> it.row().id());
        if (asked.isEmpty() || buyer.get().isPresent()) {
            return;
        }
        tab.set(BUYER);
        jobs.start(
                _ -> reveal.buyer(asked.get()),
                found -> {
                    if (wanted.equals(asked)) {
                        failed.set(false);
                        buyer.set(found);
                    }
                },
                _ -> failed.set(true));
    }

    void hide() {
        buyer.set(Optional.empty());
    }

    private void read(UUID id) {
        jobs.start(
                _ -> orders.detail(id),
                found -> {
                    if (shows(id)) {
                        failed.set(found.isEmpty());
                        if (!order.get().equals(found)) {
                            order.set(found);
                        }
                    }
                },
                _ -> failed.set(shows(id)));
    }
}
