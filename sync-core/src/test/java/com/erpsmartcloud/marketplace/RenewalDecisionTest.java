package com.erpsmartcloud.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.marketplace.RenewalDecision.Renewal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class RenewalDecisionTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    /// Ends are minutes from now; an empty one is not told.
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # access, refresh token, refresh ends, consent ends, mark     , before a call, after a refusal
                      240   , r            , 43200       , 500000      , SETTLED  , NOT_YET      , NOW
                       11   , r            , 43200       , 500000      , SETTLED  , NOT_YET      , NOW
                       10   , r            , 43200       , 500000      , SETTLED  , NOW          , NOW
                        1   , r            , 43200       ,             , SETTLED  , NOW          , NOW
                        0   , r            , 43200       , 500000      , SETTLED  , NOW          , NOW
                    -9000   , r            ,             ,             , SETTLED  , NOW          , NOW
                        5   , r            , 43200       , 500000      , UNDER_WAY, NOW          , NOW
                       -5   , r            , 43200       , 500000      , UNDER_WAY, NOW          , NOW
                      240   , r            , 43200       , 500000      , REFUSED  , NOT_YET      , ASK_SELLER
                        5   , r            , 43200       , 500000      , REFUSED  , NOT_YET      , ASK_SELLER
                        0   , r            , 43200       , 500000      , REFUSED  , ASK_SELLER   , ASK_SELLER
                        5   , r            , 0           , 500000      , SETTLED  , NOT_YET      , ASK_SELLER
                       -1   , r            , -1          , 500000      , SETTLED  , ASK_SELLER   , ASK_SELLER
                        5   , r            , 43200       , 0           , SETTLED  , NOT_YET      , ASK_SELLER
                       -1   , r            , 43200       , -1          , SETTLED  , ASK_SELLER   , ASK_SELLER
                      240   , ''           ,             ,             , SETTLED  , NOT_YET      , ASK_SELLER
                        5   , ''           ,             ,             , SETTLED  , NOT_YET      , ASK_SELLER
                        0   , ''           ,             ,             , SETTLED  , ASK_SELLER   , ASK_SELLER
                    """)
    void tokensAreRenewedAheadOfTheirEndAndOnlyWhereThatCanWork(
            long access,
            String refresh,
            Long refreshEnds,
            Long consentEnds,
            Tokens.Mark mark,
            Renewal beforeCall,
            Renewal afterRefusal) {
        Tokens tokens =
                new Tokens("a", at(access), refresh, maybe(refreshEnds), maybe(consentEnds), mark);
        assertThat(RenewalDecision.of(tokens, NOON, Duration.ofMinutes(10))).isEqualTo(beforeCall);
        assertThat(RenewalDecision.refused(tokens, NOON)).isEqualTo(afterRefusal);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # refresh, refresh ends, consent ends, days
                      r      , 43200       , 129600      , 90
                      r      , 43200       ,             , 30
                      r      ,             ,             ,
                      ''     ,             ,             , 1
                      r      , 43200       , 100         , 0
                      r      , 43200       , -100        , 0
                    """)
    void daysLeftAreThoseUntilTheSellerHasToAct(
            String refresh, Long refreshEnds, Long consentEnds, Long days) {
        Tokens tokens =
                new Tokens(
                        "a",
                        at(1_500),
                        refresh,
                        maybe(refreshEnds),
                        maybe(consentEnds),
                        Tokens.Mark.SETTLED);
        assertThat(tokens.daysLeft(NOON)).isEqualTo(Optional.ofNullable(days));
    }

    private static Instant at(long minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }

    private static Optional<Instant> maybe(Long minutes) {
        return Optional.ofNullable(minutes).map(RenewalDecisionTest::at);
    }
}
