package com.erpsmartcloud.app.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;

import com.erpsmartcloud.app.company.DemoCompany;
import com.erpsmartcloud.app.company.RunningCompany;
import com.erpsmartcloud.app.ui.Fx;
import com.erpsmartcloud.app.ui.privacy.PrivacyPart;
import com.erpsmartcloud.app.ui.screen.ScreenName;
import com.erpsmartcloud.archive.Verdict;
import com.erpsmartcloud.archive.Verify;
import com.erpsmartcloud.marketplace.pull.PullProgress;
import com.erpsmartcloud.orders.OrderQuery;
import com.erpsmartcloud.orders.OrderRow;
import com.erpsmartcloud.orders.OrderTab;
import com.erpsmartcloud.privacy.consent.Purpose;
import com.erpsmartcloud.privacy.map.DataClass;
import com.erpsmartcloud.privacy.map.DataPurpose;
import com.erpsmartcloud.privacy.rights.RequestState;
import com.erpsmartcloud.privacy.rights.Right;
import com.erpsmartcloud.privacy.rights.RightsRequest;
import com.erpsmartcloud.privacy.support.LetterState;
import com.erpsmartcloud.privacy.support.SupportLetter;
import com.erpsmartcloud.sandbox.SandboxOptions;
import com.erpsmartcloud.workspace.CompanyFolder;
import com.erpsmartcloud.workspace.Workspace;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What the pages of the privacy centre promise, done by their own buttons in a real company.
class PrivacyDutiesTest {

    @TempDir static Path folder;
    private static RunningCompany running;
    private Windowed window;

    @BeforeAll
    static void open() throws Exception {
        running =
                DemoCompany.open(
                        new CompanyFolder(folder.resolve("demo")),
                        SandboxOptions.defaults().withSize(10, 30),
                        PullProgress.SILENT);
    }

    @AfterAll
    static void close() {
        running.close();
    }

    @BeforeEach
    void show() {
        window = Fx.call(() -> new Windowed(running));
    }

    @AfterEach
    void hide() {
        Fx.run(window::close);
    }

    private static Workspace company() {
        return running.workspace();
    }

    private static RightsRequest newest(Right right) {
        return company().privacyRights().requests().all().stream()
                .filter(request -> request.right() == right)
                .findFirst()
                .orElseThrow();
    }

    private void ask(Right right, Path file) {
        Fx.run(() -> {
            window.go(PrivacyPart.REQUESTS);
            window.savesTo(file);
            window.press("#right-" + right);
            window.press("#askRequest");
        });
    }

    @Test
    void accessGivesAFileInTheSameSecond() throws Exception {
        Path file = folder.resolve("my-data.json");
        ask(Right.ACCESS, file);
        assertThat(Files.readString(file))
                .contains("erpsmartcloud-rights-request/1", "\"BUYERS\"", "\"TELEMETRY\"");
        assertThat(newest(Right.ACCESS).state()).isEqualTo(RequestState.ANSWERED);
        assertThat(newest(Right.ACCESS).answer()).contains("my-data.json");
    }

    @Test
    void portabilityGivesEverythingInOpenFormats() throws Exception {
        Path file = folder.resolve("my-data.zip");
        ask(Right.PORTABILITY, file);
        assertThat(newest(Right.PORTABILITY).state()).isEqualTo(RequestState.ANSWERED);
        assertThat(Verify.run(file)).isInstanceOf(Verdict.Good.class);
    }

    @Test
    void aFileThatCannotBeWrittenLeavesTheRequestOpen() {
        Path nowhere = folder.resolve("missing").resolve("my-data.json");
        long before = company().privacyRights().requests().owed().size();
        ask(Right.ACCESS, nowhere);
        assertThat(company().privacyRights().requests().owed()).hasSize((int) before + 1);
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void anObjectionStopsTheUseShowsAsABadgeAndCanBeTakenBack() {
        Fx.run(() -> {
            window.go(PrivacyPart.CONSENTS);
            click(Purpose.TELEMETRY);
        });
        assertThat(company().consents().isOn(Purpose.TELEMETRY)).isTrue();
        ask(Right.OBJECTION, folder);
        assertThat(company().consents().isOn(Purpose.TELEMETRY)).isFalse();
        assertThat(company().privacyRights().restrictions().objections())
                .containsOnlyKeys(DataPurpose.IMPROVE_THE_SERVICE, DataPurpose.NEWS);
        Fx.run(() -> {
            window.press("#objectionBack-IMPROVE_THE_SERVICE");
            window.press("#objectionBack-NEWS");
        });
        assertThat(company().privacyRights().restrictions().objections()).isEmpty();
    }

    @Test
    void withdrawalTurnsEverythingOffInTheSameSecond() {
        Fx.run(() -> {
            window.go(PrivacyPart.CONSENTS);
            click(Purpose.CRASH_REPORTS);
            click(Purpose.PRODUCT_NEWS);
        });
        ask(Right.WITHDRAWAL, folder);
        assertThat(Purpose.values()).noneMatch(company().consents()::isOn);
        assertThat(newest(Right.WITHDRAWAL).state()).isEqualTo(RequestState.ANSWERED);
    }

    @Test
    void withdrawingTakesNoMoreClicksThanGivingAndNothingIsAskedTwice() {
        Fx.run(() -> {
            window.go(PrivacyPart.CONSENTS);
            for (Purpose purpose : Purpose.values()) {
                assertThat(toggle(purpose).isSelected()).as("%s at first", purpose).isFalse();
                click(purpose);
                assertThat(company().consents().isOn(purpose)).as("%s given", purpose).isTrue();
                assertThat(window.has(".dialog-box")).isFalse();
                click(purpose);
                assertThat(company().consents().isOn(purpose)).as("%s taken", purpose).isFalse();
                assertThat(window.has(".dialog-box")).isFalse();
            }
        });
    }

    @Test
    void yesAndNoAreOfOneSizeAndOneLook() {
        Fx.run(() -> {
            window.go(PrivacyPart.POLICY);
            equal(button("#declinePolicy"), button("#acceptPolicy"));
            window.go(PrivacyPart.TELEMETRY);
            equal(button("#deleteWaiting"), button("#sendWaiting"));
        });
    }

    @Test
    void aLetterToSupportHoldsNothingThatWasNotTicked() throws Exception {
        Path file = folder.resolve("letter.txt");
        Fx.run(() -> {
            window.go(PrivacyPart.SUPPORT);
            ((TextArea) window.node("#supportWords")).setText("It does not print.");
            CheckBox attach = (CheckBox) window.node("#supportAttach");
            TextArea letter = (TextArea) window.node("#supportLetter");
            assertThat(attach.isSelected()).isFalse();
            assertThat(letter.getText()).isEqualTo("It does not print.");
            attach.setSelected(true);
            assertThat(letter.getText()).contains("database: ").doesNotContain(DemoCompany.NAME);
            attach.setSelected(false);
            window.savesTo(file);
            window.press("#saveLetter");
        });
        assertThat(Files.readString(file)).isEqualTo("It does not print.");
    }

    @Test
    void aLetterIsKeptByItselfOpenedAgainClosedAndDeleted() {
        Fx.run(() -> {
            window.go(PrivacyPart.SUPPORT);
            window.press("#newLetter");
            TextArea words = (TextArea) window.node("#supportWords");
            words.setText("The label printer stands still.");
            ((CheckBox) window.node("#supportAttach")).setSelected(true);
            window.go(PrivacyPart.LEGAL);
            window.go(PrivacyPart.SUPPORT);
            window.press("#newLetter");
            assertThat(words.getText()).isEmpty();
            words.setText("Another matter.");
            window.press("#newLetter");
        });
        assertThat(company().supportLetters().all())
                .extracting(SupportLetter::title)
                .startsWith("Another matter.", "The label printer stands still.");
        SupportLetter kept = company().supportLetters().all().get(1);
        assertThat(kept.diagnostics()).contains("database: ");
        Fx.run(() -> {
            window.pressNth(".letter-entry", 1);
            TextArea letter = (TextArea) window.node("#supportLetter");
            assertThat(letter.getText()).isEqualTo(kept.text());
            window.press("#queueLetter");
            assertThat(((TextArea) window.node("#supportWords")).isEditable()).isFalse();
        });
        assertThat(company().supportLetters().byId(kept.id()).orElseThrow().state())
                .isEqualTo(LetterState.WAITING);
        Fx.run(() -> {
            window.press("#reopenLetter");
            window.press("#closeLetter");
        });
        assertThat(company().supportLetters().byId(kept.id()).orElseThrow().closedAt()).isPresent();
        Fx.run(() -> window.press("#deleteLetter"));
        assertThat(company().supportLetters().byId(kept.id())).isEmpty();
    }

    @Test
    void aLetterHalfTypedIsKeptWhenTheWindowCloses() {
        Fx.run(() -> {
            window.go(PrivacyPart.SUPPORT);
            window.press("#newLetter");
            ((TextArea) window.node("#supportWords")).setText("The last words.");
            window.window.leave();
        });
        assertThat(company().supportLetters().all())
                .extracting(SupportLetter::title)
                .contains("The last words.");
    }

    @Test
    void aRestrictedOrderHasALockInTheList() {
        OrderRow first =
                company().orders().page(OrderQuery.of(OrderTab.TO_PROCESS), 0, 1).getFirst();
        company()
                .privacyRights()
                .restrictions()
                .restrict("owner", List.of(first.id()), Optional.empty());
        Fx.run(() -> {
            window.open(ScreenName.ORDERS);
            assertThat(locks()).isEqualTo(1);
        });
        company().privacyRights().restrictions().lift("owner", List.of(first.id()));
        Fx.run(() -> {
            window.open(ScreenName.PRIVACY);
            window.open(ScreenName.ORDERS);
            window.again();
            assertThat(locks()).isZero();
        });
    }

    private long locks() {
        return window.scene.getRoot().lookupAll(".restricted-mark").stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void aClassOfDataIsShownExportedAndErasedByItself() throws Exception {
        Path file = folder.resolve("support.zip");
        company().supportLetters().begin("owner", "Only this class", "");
        Fx.run(() -> {
            window.go(PrivacyPart.DATA);
            choose(DataClass.SUPPORT_MESSAGES);
            assertThat(window.scene.getRoot().lookupAll(".page-foot .label"))
                    .extracting(label -> ((Labeled) label).getText())
                    .as("what it holds, in words")
                    .anyMatch(words -> words.startsWith("your letters to support, and"));
            window.savesTo(file);
            window.press("#exportClass");
        });
        assertThat(Verify.run(file)).isInstanceOf(Verdict.Good.class);
        assertThat(entries(file))
                .anyMatch(name -> name.endsWith("support-letter.csv"))
                .noneMatch(name -> name.contains("order"));
        Fx.run(() -> {
            window.press("#eraseClass");
            assertThat(window.has("#page-erase")).isTrue();
            ((TextField) window.node("#eraseName")).setText("Support messages");
            window.press("#eraseNow");
        });
        assertThat(company().supportLetters().all()).isEmpty();
        assertThat(newest(Right.DELETION).proof()).contains("SUPPORT_MESSAGES");
    }

    @Test
    void aClassWithoutAScreenIsShownRowByRow() {
        Fx.run(() -> {
            window.go(PrivacyPart.DATA);
            choose(DataClass.BOOKKEEPING);
            assertThat(button("#exportClass").isDisable()).isTrue();
            window.press("#showClass");
            assertThat(((TextArea) window.node("#classRows")).getText()).contains("change_log");
        });
    }

    private void choose(DataClass data) {
        TableView<?> table = (TableView<?>) window.node("#page-data .table-view");
        table.getSelectionModel().select(data.ordinal());
    }

    private static List<String> entries(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void helpSaysSomethingOfItsOwnOnEachPage() {
        Set<String> said = new HashSet<>();
        List<PrivacyPart> pages =
                Arrays.stream(PrivacyPart.values())
                        .filter(part -> part != PrivacyPart.EXPORT)
                        .toList();
        Fx.run(() -> {
            for (PrivacyPart part : pages) {
                window.go(part);
                window.press("#help");
                Label first = (Label) window.node(".help-box .para");
                said.add(first.getText());
                window.closeTop();
            }
        });
        assertThat(said).hasSize(pages.size());
    }

    @Test
    void aNoticeStandsAboveEveryScreenUntilItIsRead() {
        company().notices().test("owner");
        assertThat(becomes(true)).as("the notice is said").isTrue();
        Fx.run(() -> {
            window.press("#readNews");
            assertThat(window.has("#page-notices")).isTrue();
            company()
                    .notices()
                    .unread(Locale.ENGLISH)
                    .forEach(each -> company().notices().markRead("owner", each.id()));
        });
        assertThat(becomes(false)).as("and said no more").isTrue();
    }

    /// News come after the commit, from the writer's thread.
    private boolean becomes(boolean said) {
        for (int i = 0; i < 500; i++) {
            boolean now =
                    Fx.call(() -> {
                        window.again();
                        return window.has("#readNews");
                    });
            if (now == said) {
                return true;
            }
        }
        return false;
    }

    private static void equal(Button one, Button other) {
        assertThat(one.getWidth()).isEqualTo(other.getWidth());
        assertThat(one.getHeight()).isEqualTo(other.getHeight());
        assertThat(one.getStyleClass()).isEqualTo(other.getStyleClass());
        assertThat(one.getFont()).isEqualTo(other.getFont());
        assertThat(one.getTextFill()).isEqualTo(other.getTextFill());
        assertThat(background(one)).isEqualTo(background(other));
        assertThat(one.isDefaultButton() || other.isDefaultButton()).isFalse();
        assertThat(one.isDisable()).isEqualTo(other.isDisable());
    }

    private static Object background(Region region) {
        return region.getBackground().getFills().getLast().getFill();
    }

    private Button button(String selector) {
        Node found = window.node(selector);
        assertThat(found).isInstanceOf(Button.class);
        return (Button) found;
    }

    private ToggleSwitch toggle(Purpose purpose) {
        return (ToggleSwitch) window.node("#page-consents #consent-" + purpose);
    }

    /// What one click on it does.
    private void click(Purpose purpose) {
        toggle(purpose).fire();
    }
}
