package io.storefleet.coupons.internal.change;

import static io.storefleet.coupons.internal.change.CouponRig.percent;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.coupons.CloneCheck;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange.Create;
import io.storefleet.coupons.CouponClones;
import io.storefleet.coupons.CouponClones.Origin;
import io.storefleet.coupons.CouponDetails;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponProblem.Kind;
import io.storefleet.coupons.CouponRule;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDraft;
import io.storefleet.fastspring.coupons.Coupons;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Copying a coupon to another store, after having looked at what stands in the way there. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CouponClonesTest {

    private final ApplicationContext context;
    private final CouponRig at;
    private final StoreId other;
    private final MirrorFixture copies;

    CouponClonesTest(ApplicationContext context) {
        this.context = context;
        this.at = new CouponRig(context);
        this.other = at.rig.agency.store(at.rig.simulator.stores().get(1), TestContext.QUIET);
        this.copies = new MirrorFixture(
                context.getBean(TestDatabase.class), at.owner().tenant());
    }

    private Origin origin(boolean codes) {
        return new Origin(at.rig.store, at.path, codes);
    }

    private CloneCheck check(boolean codes) {
        return call(at.owner(), () -> context.getBean(CouponClones.class).check(origin(codes), List.of(other)))
                .getFirst();
    }

    private IntentView copy(Actor actor, boolean codes, boolean agreed) {
        var ask = new Ask(other, at.path, UUID.randomUUID(), check(codes).basis());
        return call(actor, () -> context.getBean(CouponClones.class).copy(origin(codes), ask, agreed));
    }

    private void refuses(boolean codes, Kind kind) {
        assertThatThrownBy(() -> copy(at.owner(), codes, false))
                .isInstanceOfSatisfying(
                        CouponProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private Coupons there() {
        return call(
                at.owner(),
                () -> context.getBean(StoreClients.class).client(other).coupons());
    }

    @Test
    void copiesRuleAndCodesWhereNothingStandsInTheWay() {
        at.made("CLEAN-" + at.path);
        assertThat(check(true).clean()).isTrue();
        assertThat(copy(at.owner(), true, false).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(there().codes(at.path)).isEqualTo(at.codes());
        assertThat(RuleText.differences(CouponRule.of(there().get(at.path)), at.live()))
                .isEmpty();
        var again = check(true);
        assertThat(again.exists()).isTrue();
        assertThat(again.possible()).as("the same is there").isFalse();
    }

    @Test
    void leavesTheCodesOutUnlessTheyAreToGoWithIt() {
        at.made("STAYS-" + at.path);
        copy(at.owner(), false, false);
        assertThat(there().codes(at.path)).isEmpty();
    }

    @Test
    void overwritesTheRuleOfOneThatIsThereOnlyWhenAgreedAndLeavesItsCodes() {
        at.made("MINE-" + at.path);
        there().replaceAllCodes(
                        CouponDraft.of(at.path).withDiscount(percent("90").discount()), List.of("THEIRS-" + at.path));
        assertThat(check(true).exists()).isTrue();
        refuses(true, Kind.NOT_AGREED);
        assertThat(copy(at.owner(), true, true).kind()).isEqualTo("coupon.edit");
        assertThat(there().codes(at.path)).allMatch(code -> code.startsWith("THEIRS-"));
        assertThat(RuleText.differences(CouponRule.of(there().get(at.path)), at.live()))
                .isEmpty();
        var kept = call(at.owner(), () -> context.getBean(CouponDetails.class).pictures(other, at.path, 5));
        assertThat(kept).as("a picture before it was overwritten").hasSize(1);
    }

    @Test
    void namesProductsTheStoreLacksAndNeverMakesItHoldForAll() {
        var products = List.of(new ProductPath("aurora-lite"));
        at.change(new Create(
                new CouponRule(percent("10").discount(), percent("10").terms(), products), List.of()));
        assertThat(check(false).products()).containsExactly("aurora-lite");
        assertThat(check(false).possible()).isFalse();
        assertThatThrownBy(() -> copy(at.owner(), false, true)).isInstanceOf(CouponProblem.class);
    }

    @Test
    void namesCurrenciesAndCodesThatClash() {
        var flat = new One(new Reduction.Flat(List.of(new Money(BigDecimal.ONE, "USD"))), DiscountPeriods.unlimited());
        at.change(new Create(
                new CouponRule(flat, percent("10").terms(), List.of()),
                List.of("CLASH-" + at.path, "FREE-" + at.path)));
        copies.product(other, "sold", "Sold");
        copies.raw(other, "product", "sold", "{\"pricing\":{\"price\":{\"USD\":9,\"EUR\":8}}}");
        var clash = ("CLASH-" + at.path).toUpperCase(java.util.Locale.ROOT);
        copies.write(
                "insert into tenant.mirror_coupon_code (tenant_id, store_id, coupon_id, code) values (?, ?, 'theirs', ?)",
                at.owner().tenant().value(),
                other.value(),
                clash);
        assertThat(check(true).currencies()).containsExactly("EUR");
        assertThat(check(true).codes()).containsExactly(clash);
        refuses(true, Kind.NOT_AGREED);
        assertThat(copy(at.owner(), true, true).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(there().codes(at.path)).hasSize(1).allMatch(code -> code.startsWith("FREE-"));
    }

    @Test
    void needsTheRightInTheOtherStore() {
        at.made();
        var here = at.rig.agency.member(Role.MARKETING, at.rig.store);
        assertThatThrownBy(() -> copy(here, false, false)).isInstanceOf(NothingHereException.class);
        assertThat(call(here, () -> context.getBean(CouponClones.class).targets(at.rig.store)))
                .isEmpty();
        var viewer = at.rig.agency.member(Role.VIEWER, null);
        assertThatThrownBy(() -> copy(viewer, false, false)).isInstanceOf(RightRefusedException.class);
        var stranger = TestAgency.in(context).owner();
        assertThatThrownBy(() -> copy(stranger, false, false)).isInstanceOf(NothingHereException.class);
    }
}
