package com.erpsmartcloud.app.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.app.ui.rules.RuleForm.Field;
import com.erpsmartcloud.app.ui.rules.RulesViewModel.Way;
import com.erpsmartcloud.app.ui.shell.StatusModel;
import com.erpsmartcloud.app.ui.shop.SampleShop;
import com.erpsmartcloud.app.ui.work.BackgroundJobs;
import com.erpsmartcloud.marketplace.push.RulePreview;
import com.erpsmartcloud.marketplace.rules.RoundTo;
import com.erpsmartcloud.marketplace.rules.RuleCover;
import com.erpsmartcloud.marketplace.rules.RuleReader.NamedCover;
import com.erpsmartcloud.marketplace.rules.RuleRow;
import com.erpsmartcloud.marketplace.rules.RuleScope;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

@SuppressWarnings("NullAway.Init") // set before each test
class RulesViewModelTest {

    @TempDir private Path folder;
    private final StatusModel status = new StatusModel();
    private SampleShop shop;
    private RulesViewModel model;
    private RuleEditorViewModel editor;

    @BeforeEach
    void open() {
        shop = SampleShop.filled(folder);
        model = SampleRules.model(shop, new BackgroundJobs(Runnable::run, Runnable::run), status);
        editor = model.editor();
        model.load();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private RuleForm form() {
        return editor.formProperty().get().orElseThrow();
    }

    private void type(Field field, String text) {
        editor.edit(now -> now.typing(field, text));
    }

    private RulePreview counted() {
        return editor.simulationProperty().get().orElseThrow().preview();
    }

    private List<String> names() {
        return model.allProperty().get().stream().map(row -> row.rule().name()).toList();
    }

    private RuleRow row(String name) {
        return model.allProperty().get().stream()
                .filter(row -> row.rule().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String said() {
        return status.saidProperty().get().orElseThrow().what().key();
    }

    @Test
    void aNewRuleChangesNothingUntilSomethingIsTyped() {
        model.begin();
        assertThat(counted().changed()).isZero();
        assertThat(counted().covered()).isEqualTo(11);
        assertThat(editor.sampleProperty().get()).hasSize(11);
    }

    @Test
    void everyKeyIsSeenInTheTwentyAndInTheCount() {
        model.begin();
        type(Field.PERCENT, "50");
        assertThat(editor.sampleProperty().get())
                .filteredOn(row -> row.sku().equals("KIT-ORG-6"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.row().now()).isEqualTo(38);
                    assertThat(row.row().number().units()).isEqualTo(19);
                    assertThat(row.decides()).isTrue();
                });
        assertThat(counted().down()).isEqualTo(9);
        assertThat(counted().up()).isZero();
        assertThat(editor.simulationProperty().get().orElseThrow().largest().getFirst().sku())
                .isEqualTo("BTL-750-SAGE");
    }

    @Test
    void whatCannotBeReadSaysWhatWouldBeRightAndKeepsTheLastPreview() {
        model.begin();
        type(Field.PERCENT, "50");
        RulePreview before = counted();
        type(Field.PERCENT, "150");
        type(Field.BUFFER, "-1");
        type(Field.RESERVE, "0.12345");
        type(Field.MAX, "many");
        assertThat(form().wrong())
                .containsEntry(Field.NAME, "rules.wrong.name")
                .containsEntry(Field.PERCENT, "rules.wrong.percent")
                .containsEntry(Field.BUFFER, "rules.wrong.units")
                .containsEntry(Field.RESERVE, "rules.wrong.reserve")
                .containsEntry(Field.MAX, "rules.wrong.units")
                .hasSize(5);
        assertThat(counted()).isEqualTo(before);
        editor.save();
        assertThat(shop.rules().rules()).isEmpty();
        assertThat(editor.pressedProperty().get()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'33,5', 33.5", "' 100 ', 1E+2", "0, 0", "99.99, 99.99"})
    void aDecimalCommaIsAsGoodAsAPoint(String typed, BigDecimal percent) {
        model.begin();
        type(Field.PERCENT, typed);
        assertThat(form().draft().orElseThrow().formula().percent()).isEqualByComparingTo(percent);
    }

    @Test
    void skusArePastedOneALineAndUnknownOnesAreNamed() {
        model.begin();
        editor.edit(now -> now.forScope(RuleScope.SKU));
        assertThat(form().wrong()).containsKey(Field.COVERS);
        editor.coverLines("KIT-ORG-6\n\n NO-SUCH \nKIT-ORG-6\nBTL-750-STL\n");
        assertThat(form().covers())
                .extracting(NamedCover::name)
                .containsExactly("BTL-750-STL", "KIT-ORG-6");
        assertThat(form().unknown()).containsExactly("NO-SUCH");
        type(Field.NAME, "two of them");
        type(Field.MAX, "3");
        editor.save();
        assertThat(said()).isEqualTo("rules.done.saved");
        assertThat(row("two of them").products()).isEqualTo(2);
        assertThat(editor.formProperty().get()).isEmpty();
    }

    @Test
    void aStoredRuleIsOpenedAsItWasAndKeepsItsOrderAndItsRest() {
        SampleRules.fill(shop);
        model.load();
        model.turn(row("Nine of ten"));
        model.open(row("Nine of ten"));
        assertThat(form().typed(Field.PERCENT)).isEqualTo("90");
        assertThat(form().typed(Field.MAX)).isEqualTo("100");
        assertThat(form().scope()).isEqualTo(RuleScope.STORE);
        assertThat(form().active()).isFalse();
        editor.edit(now -> now.rounding(RoundTo.CEIL).sharing(true));
        editor.toggle(new NamedCover(RuleCover.store(shop.storeId), "Север RU"));
        assertThat(form().covers()).isEmpty();
        editor.toggle(new NamedCover(RuleCover.store(shop.storeId), "Север RU"));
        editor.save();
        RuleRow saved = row("Nine of ten");
        assertThat(saved.active()).isFalse();
        assertThat(saved.rule().shared()).isTrue();
        assertThat(saved.rule().formula().round()).isEqualTo(RoundTo.CEIL);
        assertThat(names()).hasSize(5);
    }

    @Test
    void anotherRuleThatDecidesIsSaid() {
        SampleRules.fill(shop);
        model.load();
        model.open(row("Nine of ten"));
        assertThat(editor.sampleProperty().get())
                .filteredOn(row -> !row.decides())
                .extracting(Preview::sku)
                .containsExactlyInAnyOrder("MUG-NORD-350", "KIT-ORG-6");
    }

    @Test
    void rulesChangePlacesOnlyWithinTheirScope() {
        SampleRules.fill(shop);
        model.load();
        RuleRow second = row("Always five lamps");
        assertThat(model.canMove(second, Way.UP)).isTrue();
        assertThat(model.canMove(second, Way.DOWN)).isFalse();
        assertThat(model.canMove(row("Nine of ten"), Way.UP)).isFalse();
        model.move(second, Way.UP);
        assertThat(names()).startsWith("Always five lamps");
        assertThat(said()).isEqualTo("rules.done.moved");
        shop.undo().undo("Marta");
        model.refresh();
        assertThat(names().get(1)).isEqualTo("Always five lamps");
    }

    @Test
    void aRuleIsTurnedOffDeletedAndTakenBack() {
        SampleRules.fill(shop);
        model.load();
        model.turn(row("Nine of ten"));
        assertThat(said()).isEqualTo("rules.done.rests");
        assertThat(row("Nine of ten").active()).isFalse();
        model.remove(row("Nine of ten"));
        assertThat(names()).doesNotContain("Nine of ten");
        RuleRow gone = model.allProperty().get().getFirst();
        shop.ruleEdit().remove("Marta", gone.rule().id());
        model.turn(gone);
        assertThat(said()).isEqualTo("rules.gone");
        shop.undo().undo("Marta");
        shop.undo().undo("Marta");
        model.refresh();
        assertThat(names()).contains("Nine of ten");
    }
}
