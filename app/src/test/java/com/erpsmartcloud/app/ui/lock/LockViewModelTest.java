package com.erpsmartcloud.app.ui.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.door.FakeDoor;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.door.Way;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LockViewModelTest {

    private final FakeDoor door = new FakeDoor();
    private final List<OpenCompany> opened = new ArrayList<>();
    private final LockViewModel model =
            new LockViewModel(
                    "Northlight",
                    door,
                    new BackgroundJobs(Runnable::run, Runnable::run),
                    opened::add);

    @Test
    void theRightPasswordOpensAndIsForgotten() {
        model.secretProperty().set(FakeDoor.PASSWORD);
        model.unlock();
        assertThat(opened).hasSize(1);
        assertThat(model.secretProperty().get()).isEmpty();
    }

    @Test
    void aWrongPasswordSaysTheSentenceOfTheDoor() {
        model.secretProperty().set("wrong");
        model.unlock();
        assertThat(opened).isEmpty();
        assertThat(model.wrongProperty().get()).contains(Text.of("lock.no-password"));
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void theRecoveryCodeOpensWhenThePasswordIsLost() {
        model.byCodeProperty().set(true);
        model.unlock();
        assertThat(model.wrongProperty().get()).contains(Text.of("lock.no-code"));
        model.secretProperty().set(FakeDoor.CODE);
        model.unlock();
        assertThat(door.asked).containsExactly("code " + FakeDoor.CODE);
        assertThat(opened).hasSize(1);
    }

    @Test
    void aDamagedCompanyIsMendedWithThePasswordThatWasTyped() {
        door.ways = List.of(Way.FROM_BACKUP);
        model.secretProperty().set(FakeDoor.PASSWORD);
        model.unlock();
        assertThat(opened).isEmpty();
        assertThat(model.waysProperty().get()).containsExactly(Way.FROM_BACKUP);
        model.unlock(Way.FROM_BACKUP);
        assertThat(door.asked).containsExactly("unlock", "unlock", "by FROM_BACKUP");
        assertThat(opened).hasSize(1);
        assertThat(model.secretProperty().get()).isEmpty();
        assertThat(model.waysProperty().get()).isEmpty();
    }
}
