package com.erpsmartcloud.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.erpsmartcloud.contract.MarketplaceUnderTest.Call;
import com.erpsmartcloud.marketplace.Authorization.Capability;
import com.erpsmartcloud.marketplace.Authorization.SignIn;
import com.erpsmartcloud.marketplace.ConnectorFailure.NotAllowed;
import com.erpsmartcloud.marketplace.ConnectorFailure.SignInExpired;

import org.junit.jupiter.api.Test;

import java.util.Set;

/// Who we are, and whether we may.
interface SignInContract extends Benched {

    @Test
    default void aGoodKeySaysWhoWeAreAndWhatWeMay() throws Exception {
        SignIn signIn = bench().connector().authorization().check(marketplace().store());
        assertThat(signIn.accountName()).isNotEmpty();
        assertThat(signIn.may()).isEqualTo(Set.of(Capability.values()));
        assertThat(signIn.expiresAt())
                .hasValueSatisfying(at -> assertThat(at).isAfter(ConnectorContract.START));
    }

    @Test
    default void aWrongKeyAsksThePerson() {
        assertThat(
                        Bench.failure(() ->
                                bench().connector()
                                        .authorization()
                                        .check(marketplace().storeWithWrongKey())))
                .isInstanceOf(SignInExpired.class);
    }

    @Test
    default void aRevokedKeyAsksThePerson() {
        marketplace().make(Trouble.KEY_REVOKED, Call.ANY, 0);
        assertThat(Bench.failure(bench()::everyOrder)).isInstanceOf(SignInExpired.class);
    }

    @Test
    default void aMissingRightIsNoWrongKey() {
        marketplace().make(Trouble.RIGHT_MISSING, Call.ORDERS, 0);
        assertThat(Bench.failure(bench()::everyOrder)).isInstanceOf(NotAllowed.class);
    }

    @Test
    default void noSecretIsEverSaid() {
        for (Trouble trouble : Trouble.values()) {
            marketplace().make(trouble, Call.ANY, 1);
            bench().overheard().during(bench()::everyOrder);
            marketplace().calm();
        }
        bench().overheard()
                .during(() ->
                        bench().connector()
                                .authorization()
                                .check(marketplace().storeWithWrongKey()));
        assertThat(bench().said()).as("something was said").contains("Rejected");
        for (String secret : bench().secrets()) {
            assertThat(bench().said()).doesNotContain(secret);
        }
    }
}
