package com.erpsmartcloud.app.ui.why;

import com.erpsmartcloud.app.ui.control.WhyLine;
import com.erpsmartcloud.app.ui.rules.RuleWords;
import com.erpsmartcloud.app.ui.text.Texts;
import com.erpsmartcloud.marketplace.push.ChannelNumber;
import com.erpsmartcloud.marketplace.push.WrittenSteps;
import com.erpsmartcloud.marketplace.rules.ChannelQuantity;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The way from available to published, step by step; a step that changes nothing is left out.
///
/// Source: domain rule C.3.
public final class RuleSteps {

    private final Texts texts;
    private final Instant now;

    public RuleSteps(Texts texts, Instant now) {
        this.texts = texts;
        this.now = now;
    }

    /// As it is now.
    public List<WhyLine> of(ChannelNumber number) {
        List<WhyLine> lines = new ArrayList<>();
        number.rule()
                .ifPresent(found ->
                        lines.add(
                                new WhyLine(
                                        texts.get("why.rule", found.rule().name()),
                                        RuleWords.formula(found.rule().formula(), texts),
                                        "",
                                        false)));
        String until =
                number.preorderEnd()
                        .map(end -> texts.get("until.until", texts.formats().lastDay(end, now)))
                        .orElse("");
        steps(lines, number.steps(), number.units(), until);
        return lines;
    }

    /// As it was when it was sent.
    public List<WhyLine> of(WrittenSteps written) {
        List<WhyLine> lines = new ArrayList<>();
        lines.add(
                new WhyLine(
                        texts.get("stock.available"),
                        "",
                        texts.formats().number(written.steps().available()),
                        false));
        if (!written.rule().isEmpty()) {
            lines.add(new WhyLine(texts.get("why.rule", written.rule()), "", "", false));
        }
        steps(lines, written.steps(), written.units(), "");
        lines.add(
                new WhyLine(
                        texts.get("stock.published"),
                        "",
                        texts.formats().number(written.units()),
                        true));
        return lines;
    }

    /// @param until when what is sold ahead ends, in words
    private void steps(List<WhyLine> lines, ChannelQuantity steps, long units, String until) {
        if (steps.held().compareTo(BigDecimal.valueOf(steps.available())) != 0) {
            add(lines, "why.held", RuleWords.plain(steps.held(), texts));
        }
        step(lines, "why.rounded", steps.held(), steps.rounded());
        step(lines, "why.floor", BigDecimal.valueOf(steps.rounded()), steps.overFloor());
        step(lines, "why.max", BigDecimal.valueOf(steps.overFloor()), steps.capped());
        step(lines, "why.min", BigDecimal.valueOf(steps.capped()), steps.atLeast());
        if (steps.preorder() > 0) {
            lines.add(
                    new WhyLine(
                            texts.get("preorder.title"),
                            until,
                            texts.formats().change(steps.preorder()),
                            false));
        }
        long withPreorder = steps.atLeast() + steps.preorder();
        step(lines, "why.leash", BigDecimal.valueOf(withPreorder), steps.shared());
        step(lines, "why.never-below", BigDecimal.valueOf(steps.shared()), steps.publish());
        step(lines, "why.share", BigDecimal.valueOf(steps.publish()), units);
    }

    private void step(List<WhyLine> lines, String nameKey, BigDecimal before, long after) {
        if (before.compareTo(BigDecimal.valueOf(after)) != 0) {
            add(lines, nameKey, texts.formats().number(after));
        }
    }

    private void add(List<WhyLine> lines, String nameKey, String figure) {
        lines.add(new WhyLine(texts.get(nameKey), "", figure, false));
    }
}
