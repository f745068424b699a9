package com.erpsmartcloud.app.ui.stores;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.stores.Departure.Way;
import com.erpsmartcloud.app.ui.stores.LeaveViewModel.State;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.marketplace.stores.Leaving;
import com.erpsmartcloud.privacy.rights.IdentityCheck;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

class LeaveViewModelTest {

    private static final Leaving.Holdings HELD = new Leaving.Holdings(true, 1, 0, 12, 4, 9);

    @TempDir private Path folder;
    private SampleShop shop;
    private final List<String> done = new ArrayList<>();
    private final List<Text> said = new ArrayList<>();
    private boolean diskIsFull;
    private LeaveViewModel model;

    @BeforeEach
    void open() {
        shop = new SampleShop(folder);
        model =
                new LeaveViewModel(
                        shop.stores.byId(shop.storeId).orElseThrow(),
                        departure(),
                        new BackgroundJobs(Runnable::run, Runnable::run),
                        said::add);
        model.count();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private static void nobody(Consumer<IdentityCheck.Proof> proven) {}

    private static void owner(Consumer<IdentityCheck.Proof> proven) {
        proven.accept(IdentityCheck.Proof.PASSWORD);
    }

    @Test
    void nothingIsChosenAtFirst() {
        model.leave(LeaveViewModelTest::owner);
        assertThat(wrong()).contains(Text.of("stores.leave.choose"));
        assertThat(done).isEmpty();
    }

    @Test
    void keepingAsksNobodyAndForNoName() {
        model.wayProperty().set(Optional.of(Way.KEEP));
        model.leave(LeaveViewModelTest::nobody);
        assertThat(done).containsExactly("keep");
        assertThat(model.stateProperty().get()).isInstanceOf(State.Done.class);
        assertThat(said).containsExactly(Text.of("stores.said.left", "Север RU"));
    }

    @Test
    void erasingWantsTheNameAndWhoAsks() {
        model.wayProperty().set(Optional.of(Way.ERASE));
        model.leave(LeaveViewModelTest::owner);
        assertThat(wrong()).contains(Text.of("stores.leave.type", "Север RU"));
        model.typedProperty().set("Север RU");
        model.leave(LeaveViewModelTest::nobody);
        assertThat(done).isEmpty();
        model.leave(LeaveViewModelTest::owner);
        assertThat(done).containsExactly("ERASE by PASSWORD");
    }

    @Test
    void takingTheBuyersOutWantsTheSame() {
        model.wayProperty().set(Optional.of(Way.PSEUDONYMISE));
        model.typedProperty().set("Север RU");
        model.leave(LeaveViewModelTest::nobody);
        model.say(Text.of("privacy.unread"));
        assertThat(wrong()).contains(Text.of("privacy.unread"));
        model.leave(LeaveViewModelTest::owner);
        assertThat(done).containsExactly("PSEUDONYMISE by PASSWORD");
    }

    @Test
    void whatCouldNotBeWrittenIsSaid() {
        diskIsFull = true;
        model.wayProperty().set(Optional.of(Way.ERASE));
        model.typedProperty().set("Север RU");
        model.leave(LeaveViewModelTest::owner);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Failed.class);
        assertThat(said).isEmpty();
    }

    private Optional<Text> wrong() {
        return model.stateProperty().get() instanceof State.Asking(var _, Optional<Text> wrong)
                ? wrong
                : Optional.empty();
    }

    private Departure departure() {
        return new Departure() {
            @Override
            public Set<Way> ways() {
                return EnumSet.allOf(Way.class);
            }

            @Override
            public Leaving.Holdings holdings(UUID store) {
                return HELD;
            }

            @Override
            public Receipt keep(UUID store) {
                done.add("keep");
                return new Receipt("Север RU", Way.KEEP, SampleShop.NOW, HELD, 0, 0);
            }

            @Override
            public IdentityCheck identity() {
                throw new UnsupportedOperationException("the test says who is there");
            }

            @Override
            public Receipt remove(UUID store, Way way, IdentityCheck.Proof by) throws IOException {
                if (diskIsFull) {
                    throw new IOException("no space left on device");
                }
                done.add(way + " by " + by);
                return new Receipt("Север RU", way, SampleShop.NOW, HELD, 9, 12);
            }
        };
    }
}
