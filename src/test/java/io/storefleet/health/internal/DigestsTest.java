package io.storefleet.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.health.DigestMode;
import io.storefleet.health.HealthDigests;
import io.storefleet.team.Mailer;
import io.storefleet.team.Outbox;
import io.storefleet.team.Role;
import io.storefleet.team.internal.KeptMails;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails about what turned bad, as the house sends them. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DigestsTest {

    private final HealthFixture fixture;
    private final HealthDigests choices;
    private final HouseWork house;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final Digests digests;
    private final Digests otherNode;
    private final TestAgency agency;
    private final Actor owner;
    private final StoreId aurora;
    private final StoreId fernlab;
    /** In the next hours, so that choices made at the database's time lie before it. */
    private final Instant now =
            Clock.systemUTC().instant().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MILLIS);

    DigestsTest(
            HealthFixture fixture,
            HealthDigests choices,
            HouseWork house,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            DigestParts parts) {
        this.fixture = fixture;
        this.choices = choices;
        this.house = house;
        this.transactions = transactions;
        var kept = KeptMails.with(jdbc);
        this.outbox = kept.outbox();
        this.digests = parts.over(kept);
        this.otherNode = parts.over(kept);
        this.agency = fixture.agency();
        this.owner = agency.owner();
        this.aurora = fixture.copied(owner, "Aurora", now);
        this.fernlab = fixture.copied(owner, "Fernlab", now);
    }

    private void choose(Actor who, DigestMode mode) {
        TestAgency.run(who, () -> choices.choose(mode));
    }

    private void refuse(StoreId store) {
        fixture.write(
                owner,
                "update tenant.store set connection = 'REFUSED' where tenant_id = :tenant and id = :store",
                Map.of("store", store.value()));
    }

    private List<Mailer.Mail> sent(Instant when) {
        return sent(digests, when);
    }

    private List<Mailer.Mail> sent(Digests node, Instant when) {
        var before = outbox.of(owner.tenant()).size();
        house.run(owner.tenant(), () -> transactions.executeWithoutResult(status -> node.send(when)));
        var all = outbox.of(owner.tenant());
        return all.subList(0, all.size() - before).stream()
                .map(Outbox.Kept::mail)
                .toList();
    }

    @Test
    void tellsOnceWhatTurnedRed() {
        choose(owner, DigestMode.AT_ONCE);
        fixture.judge(owner, now);
        assertThat(sent(now)).isEmpty();
        refuse(aurora);
        fixture.judge(owner, now.plusSeconds(30));
        assertThat(sent(now.plusSeconds(31))).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(agency.ownerEmail());
            assertThat(mail.subject()).contains("1 in trouble, 0 to watch");
            assertThat(mail.text())
                    .contains("Aurora – Trouble: FastSpring has refused the credential", "/a/" + agency.slug())
                    .doesNotContain("Fernlab", "{", "sign-in");
        });
        fixture.judge(owner, now.plusSeconds(7_200));
        assertThat(sent(otherNode, now.plusSeconds(31))).isEmpty();
        assertThat(sent(now.plusSeconds(7_201))).isEmpty();
    }

    @Test
    void waitsAWhileBeforeTheNextMail() {
        choose(owner, DigestMode.AT_ONCE);
        refuse(aurora);
        fixture.judge(owner, now);
        assertThat(sent(now)).hasSize(1);
        refuse(fernlab);
        fixture.judge(owner, now.plusSeconds(60));
        assertThat(sent(now.plusSeconds(61))).isEmpty();
        assertThat(sent(now.plus(Duration.ofMinutes(16))))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Fernlab").doesNotContain("Aurora"));
    }

    @Test
    void tellsDailyReadersOnceADayAndOnlyNews() {
        choose(owner, DigestMode.DAILY);
        refuse(aurora);
        fixture.judge(owner, now);
        var morning = now.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .plusDays(1)
                .atTime(6, 5)
                .toInstant(ZoneOffset.UTC);
        assertThat(sent(morning.minusSeconds(3_600))).isEmpty();
        assertThat(sent(morning)).hasSize(1);
        assertThat(sent(otherNode, morning.plusSeconds(60))).isEmpty();
        assertThat(sent(morning.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void tellsNobodyWhoDidNotAskOrIsGone() {
        refuse(aurora);
        fixture.judge(owner, now);
        assertThat(sent(now)).isEmpty();
        var leaver = agency.member(Role.VIEWER, null);
        choose(leaver, DigestMode.AT_ONCE);
        choose(owner, DigestMode.AT_ONCE);
        choose(owner, DigestMode.OFF);
        fixture.write(
                owner,
                "delete from directory.membership where tenant_id = :tenant and member_id = :member",
                Map.of("member", Objects.requireNonNull(leaver.member()).value()));
        assertThat(sent(now.plusSeconds(60))).isEmpty();
    }

    @Test
    void tellsAMemberOfTheirOwnStoreOnlyAndInTheirLanguage() {
        var guest = agency.member(Role.VIEWER, fernlab);
        choose(guest, DigestMode.AT_ONCE);
        fixture.write(
                owner,
                """
                update directory.identity set locale = 'de' where id in (
                    select identity_id from tenant.member where tenant_id = :tenant and id = :member)""",
                Map.of("member", Objects.requireNonNull(guest.member()).value()));
        refuse(aurora);
        fixture.judge(owner, now);
        assertThat(sent(now)).isEmpty();
        refuse(fernlab);
        fixture.judge(owner, now.plusSeconds(30));
        assertThat(sent(now.plusSeconds(31)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Fernlab – Störung: FastSpring weist die Zugangsdaten")
                        .doesNotContain("Aurora"));
    }

    @Test
    void anotherTenantsChoiceIsItsOwn() {
        var stranger = fixture.agency().owner();
        choose(owner, DigestMode.DAILY);
        assertThat(TestAgency.call(stranger, choices::mine)).isEqualTo(DigestMode.OFF);
        TestAgency.run(Actor.person(stranger.tenant(), Objects.requireNonNull(owner.member())), () -> {
            assertThat(choices.mine()).isEqualTo(DigestMode.OFF);
        });
        assertThat(TestAgency.call(owner, choices::mine)).isEqualTo(DigestMode.DAILY);
    }
}
