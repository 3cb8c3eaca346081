package io.storefleet.team;

import static io.storefleet.team.TeamFixtures.as;
import static io.storefleet.team.TeamFixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.team.SetUp.FirstOwner;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;

/** Who may do what, against the table of the product. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RightsTest {

    private final Rights rights;
    private final SetUp setUp;
    private final TestDatabase database;
    private FirstOwner agency;
    private final StoreId store = StoreId.next();
    private final StoreId otherStore = StoreId.next();

    @SuppressWarnings("NullAway.Init")
    RightsTest(Rights rights, SetUp setUp, TestDatabase database) {
        this.rights = rights;
        this.setUp = setUp;
        this.database = database;
    }

    @BeforeEach
    void found() {
        agency = TeamFixtures.agency(setUp);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            account.view         | yes | yes | yes
            order.view           | yes | yes | yes
            subscription.view    | yes | yes | yes
            product.view         | yes | yes | yes
            coupon.view          | yes | yes | yes
            return.view          | yes | yes | yes
            event.view           | yes | yes | yes
            quote.view           | yes | yes | yes
            account.personal     | yes | yes | no
            account.edit         | yes | yes | no
            order.tag            | yes | yes | no
            session.create       | yes | yes | no
            quote.edit           | yes | yes | no
            link.create          | yes | yes | no
            link.reveal          | yes | yes | no
            link.download        | yes | ask | no
            link.send            | yes | ask | no
            subscription.edit    | yes | ask | no
            subscription.cancel  | yes | ask | no
            return.create        | yes | no  | no
            order.charge         | yes | no  | no
            subscription.rebill  | yes | no  | no
            coupon.edit          | yes | no  | no
            product.edit         | yes | no  | no
            event.process        | yes | no  | no
            export               | yes | no  | no
            store.credential     | yes | no  | no
            store.settings       | yes | no  | no
            team.manage          | yes | no  | no
            store.manage         | yes | no  | no
            audit.view           | yes | no  | no
            settings.manage      | yes | no  | no
            tenant.own           | yes | no  | no
            """)
    void givesEachRoleItsVerbs(String key, String owner, String support, String viewer) throws SQLException {
        var verb = Verb.ofKey(key).orElseThrow();
        assertThat(answer(member("owner", null, "allow"), verb)).isEqualTo(owner);
        assertThat(answer(member("support", null, "allow"), verb)).isEqualTo(support);
        assertThat(answer(member("viewer", null, "allow"), verb)).isEqualTo(viewer);
    }

    @Test
    void knowsAnAnswerForEveryVerb() {
        assertThat(Arrays.stream(Verb.values()).map(verb -> answer(agency.member(), verb)))
                .containsOnly("yes")
                .hasSize(33);
    }

    @Test
    void letsADenialWinOverEveryGrant() throws SQLException {
        var member = member("owner", null, "allow");
        grant(member, "support", store, "deny");
        assertThat(decide(member, Verb.LINK_CREATE, store))
                .isEqualTo(new Decision.Refused(Verb.LINK_CREATE, Decision.Reason.DENIED));
        assertThat(decide(member, Verb.LINK_CREATE, otherStore).allowed()).isTrue();
        assertThat(call(actor(member), () -> rights.permittedStores(Tenancy.actor(), Verb.LINK_CREATE)))
                .isEqualTo(new StoreScope.All(Set.of(store)));
    }

    @Test
    void hidesAStoreWithoutAGrantAsIfItDidNotExist() throws SQLException {
        var member = member("support", store, "allow");
        assertThat(decide(member, Verb.ACCOUNT_VIEW, store).allowed()).isTrue();
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(() -> Tenancy.run(actor(member), () -> rights.require(Verb.ACCOUNT_VIEW, otherStore)));
        assertThat(call(actor(member), () -> rights.visibleStores(Tenancy.actor())))
                .isEqualTo(new StoreScope.Only(Set.of(store)));
    }

    @Test
    void namesTheVerbWhereTheStoreIsSeen() throws SQLException {
        var member = member("viewer", store, "allow");
        assertThatExceptionOfType(RightRefusedException.class)
                .isThrownBy(() -> Tenancy.run(actor(member), () -> rights.require(Verb.LINK_CREATE, store)))
                .satisfies(refusal -> assertThat(refusal.verb()).isEqualTo(Verb.LINK_CREATE));
    }

    @Test
    void treatsAVerbThatNeedsApprovalAsRefused() throws SQLException {
        var member = member("support", null, "allow");
        assertThatExceptionOfType(RightRefusedException.class)
                .isThrownBy(() -> Tenancy.run(actor(member), () -> rights.require(Verb.LINK_DOWNLOAD, store)));
    }

    @Test
    void doesNotKnowAMemberOfAnotherAgency() {
        var other = TeamFixtures.agency(setUp);
        var forged = Actor.person(agency.tenant(), other.member());
        assertThat(call(forged, () -> rights.decide(forged, Verb.ACCOUNT_VIEW, store)))
                .isEqualTo(new Decision.Refused(Verb.ACCOUNT_VIEW, Decision.Reason.NO_MEMBER));
        assertThat(call(as(agency), () -> rights.decide(as(other), Verb.ACCOUNT_VIEW, store)))
                .isEqualTo(new Decision.Refused(Verb.ACCOUNT_VIEW, Decision.Reason.NO_MEMBER));
    }

    @Test
    void refusesTheHouseAndDecidesAJobAsItsMember() {
        var house = Actor.house(agency.tenant());
        var job = Actor.job(agency.tenant(), agency.member());
        assertThat(call(
                        house,
                        () -> rights.decide(house, Verb.ACCOUNT_VIEW, store).allowed()))
                .isFalse();
        assertThat(call(job, () -> rights.decide(job, Verb.ACCOUNT_VIEW, store).allowed()))
                .isTrue();
    }

    @Test
    void givesNoVerbOfTheTenantThroughAGrantOnOneStore() throws SQLException {
        var member = member("owner", store, "allow");
        assertThat(answer(member, Verb.TEAM_MANAGE)).isEqualTo("no");
    }

    @Test
    void countsARevocationAtOnce() throws SQLException {
        var member = member("support", null, "allow");
        assertThat(decide(member, Verb.LINK_CREATE, store).allowed()).isTrue();
        sql("delete from tenant.role_grant where member_id = '" + member + "'");
        assertThat(decide(member, Verb.LINK_CREATE, store))
                .isEqualTo(new Decision.Refused(Verb.LINK_CREATE, Decision.Reason.NO_GRANT));
    }

    private String answer(MemberId member, Verb verb) {
        var decision = verb.reach() == Verb.Reach.STORE
                ? decide(member, verb, store)
                : call(actor(member), () -> rights.decide(Tenancy.actor(), verb));
        return switch (decision) {
            case Decision.Allowed allowed -> "yes";
            case Decision.NeedsApproval ask -> "ask";
            case Decision.Refused refused -> "no";
        };
    }

    private Decision decide(MemberId member, Verb verb, StoreId where) {
        return call(actor(member), () -> rights.decide(Tenancy.actor(), verb, where));
    }

    private Actor actor(MemberId member) {
        return as(agency, member);
    }

    private MemberId member(String role, @Nullable StoreId where, String effect) throws SQLException {
        var member = MemberId.next();
        sql("insert into tenant.member (tenant_id, id, identity_id, joined_at) values ('%s', '%s', '%s', now())"
                .formatted(agency.tenant(), member, UUID.randomUUID()));
        grant(member, role, where, effect);
        return member;
    }

    private void grant(MemberId member, String role, @Nullable StoreId where, String effect) throws SQLException {
        sql("insert into tenant.role_grant (tenant_id, id, member_id, role, store_id, effect, granted_at)"
                + " values ('%s', '%s', '%s', '%s', %s, '%s', now())"
                        .formatted(
                                agency.tenant(),
                                Ids.next(),
                                member,
                                role,
                                where == null ? "null" : "'" + where + "'",
                                effect));
    }

    private void sql(String statement) throws SQLException {
        try (var connection = database.asSuperuser();
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
