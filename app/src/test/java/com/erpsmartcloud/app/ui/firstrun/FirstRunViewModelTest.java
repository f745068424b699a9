package com.erpsmartcloud.app.ui.firstrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.door.FakeDoor;
import com.erpsmartcloud.app.ui.door.OpenCompany;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class FirstRunViewModelTest {

    private final FakeDoor door = new FakeDoor();
    private final List<OpenCompany> opened = new ArrayList<>();
    private final FirstRunViewModel model =
            new FirstRunViewModel(
                    door, new BackgroundJobs(Runnable::run, Runnable::run), opened::add);

    @Test
    void theDemoIsOneClickAway() {
        model.demo();
        assertThat(door.asked).containsExactly("demo");
        assertThat(opened).hasSize(1);
    }

    @Test
    void anOwnCompanyOpensOnlyAfterTheCodeWasTypedBack() {
        protect();
        assertThat(model.stepProperty().get()).isEqualTo(Step.RECOVERY);
        assertThat(model.codeProperty().get()).isEqualTo(FakeDoor.CODE);
        assertThat(model.passwordProperty().get()).isEmpty();
        model.typedCodeProperty().set("7QXK");
        model.next();
        assertThat(model.wrongProperty().get()).contains(Text.of("first.wrong.code"));
        assertThat(opened).isEmpty();
        model.typedCodeProperty().set(" 7qxk m2pd 9f4t wlhc 3rvn z8ab ");
        model.next();
        assertThat(door.asked).containsExactly("found Northlight " + FakeDoor.PASSWORD, "confirm");
        assertThat(opened).hasSize(1);
    }

    @Test
    void eachMistakeSaysWhatWouldBeRightAndNothingIsFounded() {
        model.ownCompany();
        model.next();
        assertThat(model.wrongProperty().get()).contains(Text.of("first.wrong.company"));
        model.companyProperty().set("Northlight");
        model.passwordProperty().set("short");
        model.next();
        assertThat(model.wrongProperty().get()).contains(Text.of("first.wrong.short", 10));
        model.passwordProperty().set(FakeDoor.PASSWORD);
        model.againProperty().set("another one");
        model.next();
        assertThat(model.wrongProperty().get()).contains(Text.of("first.wrong.again"));
        assertThat(door.asked).isEmpty();
    }

    @Test
    void backKeepsWhatWasTyped() {
        model.ownCompany();
        model.companyProperty().set("Northlight");
        model.back();
        assertThat(model.stepProperty().get()).isEqualTo(Step.START);
        model.next();
        assertThat(model.companyProperty().get()).isEqualTo("Northlight");
    }

    private void protect() {
        model.ownCompany();
        model.companyProperty().set(" Northlight ");
        model.passwordProperty().set(FakeDoor.PASSWORD);
        model.againProperty().set(FakeDoor.PASSWORD);
        model.next();
    }
}
