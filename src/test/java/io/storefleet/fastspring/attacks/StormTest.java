package io.storefleet.fastspring.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.accounts.Account;
import io.storefleet.fastspring.accounts.AccountDraft;
import io.storefleet.fastspring.accounts.NewAccount;
import io.storefleet.simulator.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Three of ten calls meet a fault of any kind (contract §16.16): reads end rightly or typed, no change goes out twice. */
class StormTest {

    private static final int ROUNDS = 60;
    private static final int SAMPLE = 8;

    private final StormFixture given = new StormFixture();

    @AfterEach
    void close() {
        given.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsAsInCalmWeatherOrFailsTyped(long seed) {
        List<AccountId> calmIds = given.client.accounts().ids().toList();
        List<ProductPath> calmProducts = given.client.products().ids();
        List<Account> calm =
                calmIds.stream().limit(ROUNDS).map(given.client.accounts()::get).toList();
        given.storm(seed);

        List<Optional<Account>> read = calm.stream()
                .map(account -> StormFixture.typed(() -> given.client.accounts().get(account.id())))
                .toList();

        StormFixture.typed(() -> given.client.accounts().ids().toList())
                .ifPresent(ids -> assertThat(ids).isEqualTo(calmIds));
        for (int round = 0; round < ROUNDS; round++) {
            StormFixture.typed(() -> given.client.products().ids())
                    .ifPresent(products -> assertThat(products).isEqualTo(calmProducts));
            Account expected = calm.get(round);
            read.get(round).ifPresent(account -> assertThat(account.id()).isEqualTo(expected.id()));
        }
        assertThat(read.stream().filter(Optional::isPresent).count()).isGreaterThan(ROUNDS / 2);
        assertThat(given.simulator.calls()).extracting(Call::status).contains(0, 200, 429, 502);
    }

    @Test
    void everyReadingCallEndsOrFailsTypedAndChangesNothing() {
        assertThat(new Storms(4).reads(SAMPLE)).isEmpty();
    }

    @Test
    void everyChangingCallTellsItsOutcomeAndGoesOutOnce() {
        assertThat(new Storms(5).changes(SAMPLE)).isEmpty();
    }

    @Test
    void movesMoneyOnceForWhatIsConfirmedAndNeverForWhatIsRejected() {
        assertThat(new Storms(8).told(ROUNDS))
                .containsOnlyKeys("confirmed", "rejected", "unknown, moved 0", "unknown, moved 1");
    }

    /** What a call says has become of it is true, whatever became of its answer. */
    @Test
    void saysTheTruthAboutWhatWasChanged() {
        given.storm(6);
        List<Outcome<NewAccount>> outcomes = new ArrayList<>();
        for (int n = 0; n < ROUNDS * 4; n++) {
            outcomes.add(given.client.accounts().create(AccountDraft.of("Storm", "Rider", email(n))));
        }

        assertThat(given.simulator.changingCalls()).isEqualTo(outcomes.size());
        for (int n = 0; n < outcomes.size(); n++) {
            boolean exists =
                    given.simulator.state("aurora").accounts().byEmail(email(n)).isPresent();
            switch (outcomes.get(n)) {
                case Outcome.Confirmed<NewAccount> confirmed ->
                    assertThat(exists).isTrue();
                case Outcome.Rejected<NewAccount> rejected -> assertThat(exists).isFalse();
                case Outcome.Unknown<NewAccount> unknown ->
                    assertThat(unknown.evidence().code()).isNotBlank();
            }
        }
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Confirmed.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Rejected.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Unknown.class);
    }

    private static String email(int number) {
        return "rider-" + number + "@example.org";
    }
}
