package com.erpsmartcloud.app.ui.privacy;

import com.erpsmartcloud.app.ui.text.Formats;
import com.erpsmartcloud.app.ui.text.Text;
import com.erpsmartcloud.privacy.retention.RetentionItem;
import com.erpsmartcloud.privacy.retention.RetentionOutcome;
import com.erpsmartcloud.privacy.retention.RetentionRow;
import com.erpsmartcloud.privacy.retention.RetentionRun;

import java.util.Arrays;

/// The seller's words for the retention table, its runs and what they came to.
final class RetentionWords {

    private RetentionWords() {}

    static Text of(RetentionItem item) {
        return Text.of(
                switch (item) {
                    case BUYERS_SHOPEE -> "privacy.retention.shopee";
                    case BUYERS_TEMU -> "privacy.retention.temu";
                    case BUYERS_MERCADO_LIBRE -> "privacy.retention.meli";
                    case BUYERS_OZON -> "privacy.retention.ozon";
                    case BUYERS_MANUAL -> "privacy.retention.manual";
                    case ROWS_NOT_UNDERSTOOD -> "privacy.retention.rows";
                    case AUDIT_LOG -> "privacy.retention.audit";
                    case NETWORK_LOG -> "privacy.retention.network";
                    case TELEMETRY -> "privacy.retention.telemetry";
                    case BUSINESS_DATA -> "privacy.retention.business";
                    case ACCOUNT_DATA -> "privacy.retention.account";
                    case RELAY_COPIES -> "privacy.retention.relay";
                    case FINANCIAL_RECORDS -> "privacy.retention.finance";
                    case SUPPORT_MESSAGES -> "privacy.retention.support";
                    case PRIVACY_RECORDS -> "privacy.retention.proof";
                });
    }

    /// How long it stays.
    static Text stays(RetentionRow row) {
        return row.item().from() == RetentionItem.From.OWNER_DECIDES
                ? Text.of("privacy.retention.yours")
                : Text.of("privacy.retention.days", row.days());
    }

    static String of(RetentionItem.From from) {
        return switch (from) {
            case RECEIVED -> "privacy.from.received";
            case ENDED -> "privacy.from.ended";
            case EVENT -> "privacy.from.event";
            case OWNER_DECIDES -> "privacy.from.owner";
            case TERMINATION -> "privacy.from.end";
            case FISCAL_YEAR_END -> "privacy.from.year";
            case CLOSING -> "privacy.from.closing";
            case ACCOUNT_END -> "privacy.from.account";
        };
    }

    static String of(RetentionItem.After after) {
        return switch (after) {
            case REMOVE_BUYER -> "privacy.after.buyer";
            case EMPTY -> "privacy.after.empty";
            case ERASE -> "privacy.after.erase";
            case KEEP_CHAIN_HEAD -> "privacy.after.chain";
            case NOTHING -> "privacy.after.nothing";
            case ERASED_ELSEWHERE -> "privacy.after.elsewhere";
        };
    }

    static String of(RetentionRun.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "privacy.run.done";
            case NOTHING -> "privacy.run.nothing";
            case STOPPED -> "privacy.run.stopped";
            case REFUSED -> "privacy.run.refused";
            case BEGUN -> "privacy.run.begun";
        };
    }

    /// What a line of the log is about; the whole schedule where it names no line of the table.
    static Text named(RetentionRun run) {
        return Arrays.stream(RetentionItem.values())
                .filter(item -> item.name().equals(run.name()))
                .findFirst()
                .map(RetentionWords::of)
                .orElseGet(() -> Text.of("privacy.retention.schedule"));
    }

    static Text of(RetentionOutcome outcome, Formats formats) {
        return switch (outcome) {
            case RetentionOutcome.Begun(var first) ->
                    Text.of("privacy.outcome.begun", formats.longDate(first));
            case RetentionOutcome.NotYet(var next) ->
                    Text.of("privacy.outcome.begun", formats.longDate(next));
            case RetentionOutcome.Ran(long done) -> Text.of("privacy.outcome.ran", done);
            case RetentionOutcome.Damaged(_) -> Text.of("privacy.outcome.damaged");
            case RetentionOutcome.ClockJumped(var from, var to) ->
                    Text.of("privacy.outcome.clock", formats.longDate(from), formats.longDate(to));
            case RetentionOutcome.Stopped(long done, _) -> Text.of("privacy.outcome.stopped", done);
        };
    }
}
