package io.storefleet.coupons.internal.change;

import static io.storefleet.coupons.internal.change.CouponRig.percent;
import static io.storefleet.coupons.internal.change.CouponRig.rule;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponChange.AddCodes;
import io.storefleet.coupons.CouponChange.Create;
import io.storefleet.coupons.CouponChange.DeleteCodes;
import io.storefleet.coupons.CouponChange.Edit;
import io.storefleet.coupons.CouponChange.ReplaceCodes;
import io.storefleet.coupons.CouponChange.Restore;
import io.storefleet.coupons.CouponDetails;
import io.storefleet.coupons.CouponProblem;
import io.storefleet.coupons.CouponProblem.Kind;
import io.storefleet.coupons.CouponRule;
import io.storefleet.coupons.CouponRule.Part;
import io.storefleet.fastspring.Money;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.fastspring.coupons.CouponDiscount.One;
import io.storefleet.fastspring.coupons.CouponDiscount.Tier;
import io.storefleet.fastspring.coupons.CouponDiscount.Tiers;
import io.storefleet.fastspring.coupons.CouponTerms;
import io.storefleet.fastspring.coupons.CouponTerms.Available;
import io.storefleet.fastspring.coupons.DiscountPeriods;
import io.storefleet.fastspring.coupons.Reduction;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.NewIntent.Basis;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What can be done to a coupon and its codes, at a store that answers well or badly. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CouponActionsTest {

    private final ApplicationContext context;
    private final CouponRig at;

    CouponActionsTest(ApplicationContext context) {
        this.context = context;
        this.at = new CouponRig(context);
    }

    @AfterEach
    void calm() {
        at.rig.simulator.chaos().clear();
    }

    private void refuses(CouponChange change, Kind kind) {
        assertThatThrownBy(() -> at.change(change))
                .isInstanceOfSatisfying(
                        CouponProblem.class,
                        problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    private static CouponRule flat(String amount, String currency) {
        var money = new Money(new BigDecimal(amount), currency);
        return rule(new One(new Reduction.Flat(List.of(money)), DiscountPeriods.unlimited()));
    }

    private static CouponRule until(@Nullable Instant start, Instant end) {
        var terms = new CouponTerms(false, false, Map.of(), null, new Available(start, end));
        return new CouponRule(percent("10").discount(), terms, List.of());
    }

    private String digest(CouponChange.Codes change) {
        return at.plan(change).digest();
    }

    private void delete(String... codes) {
        at.change(new DeleteCodes(List.of(codes), digest(new DeleteCodes(List.of(codes), ""))));
    }

    @Test
    void createsACouponWithItsCodes() {
        var made = at.change(new Create(percent("12.5"), List.of("first", "SECOND", "first")));
        assertThat(made.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(made.told().facts()).containsEntry("discount", "12.5 % ×3").containsEntry("added", "2");
        assertThat(at.codes()).containsExactly("FIRST", "SECOND");
        assertThat(RuleText.differences(at.live(), percent("12.50"))).isEmpty();
        refuses(new Create(percent("5"), List.of()), Kind.EXISTS);
    }

    @Test
    void createsTiersAndAmountsPerCurrency() {
        var products = List.of(new ProductPath("aurora-lite"));
        var tiers = new Tiers(List.of(
                new Tier(new Reduction.Percent(BigDecimal.TEN), DiscountPeriods.of(2), List.of()),
                new Tier(
                        new Reduction.Flat(List.of(new Money(new BigDecimal("4.5"), "EUR"))),
                        DiscountPeriods.unlimited(),
                        products)));
        assertThat(at.change(new Create(rule(tiers), List.of())).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(RuleText.differences(at.live(), rule(tiers))).isEmpty();
    }

    @Test
    void sendsOnlyWhatIsDifferent() {
        at.made("STAYS");
        at.elsewhere()
                .save(io.storefleet.fastspring.coupons.CouponDraft.of(at.path).withCombine(true));
        var terms = new CouponTerms(true, false, Map.of("en", "A test"), 9, Available.ALWAYS);
        var changed = at.change(new Edit(new CouponRule(percent("10").discount(), terms, List.of())));
        assertThat(changed.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(changed.told().before())
                .containsEntry(Part.LIMIT.name(), "7")
                .doesNotContainKey("discount");
        assertThat(at.live().terms().limit()).isEqualTo(9);
        assertThat(at.codes()).containsExactly("STAYS");
        refuses(new Edit(at.live()), Kind.NOTHING_CHANGED);
    }

    @Test
    void tellsInPlainWordsWhatTheServiceRefusesInWordsOfItsOwn() {
        var unknown = new CouponRule(
                percent("10").discount(), percent("10").terms(), List.of(new ProductPath("no-such-product")));
        var refused = at.change(new Create(unknown, List.of()));
        assertThat(refused.state()).isEqualTo(IntentState.REJECTED);
        assertThat(refused.told().code()).isEqualTo("coupon-product");
        assertThat(refused.told().words()).contains("Product not found");
    }

    @Test
    void catchesBeforeTheCallWhatTheServiceWouldRefuse() {
        var before = at.sent();
        refuses(new Create(percent("0"), List.of()), Kind.PERCENT_INVALID);
        refuses(new Create(percent("100.1"), List.of()), Kind.PERCENT_INVALID);
        refuses(new Create(flat("1.234", "EUR"), List.of()), Kind.AMOUNT_INVALID);
        refuses(new Create(flat("7.5", "JPY"), List.of()), Kind.AMOUNT_INVALID);
        refuses(new Create(flat("5", "QQQ"), List.of()), Kind.CURRENCY_UNKNOWN);
        refuses(new Create(until(null, Instant.parse("2020-01-01T00:00:00Z")), List.of()), Kind.END_PAST);
        refuses(
                new Create(
                        until(Instant.parse("2100-01-02T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z")), List.of()),
                Kind.END_BEFORE_START);
        refuses(new Create(percent("10"), List.of("two words")), Kind.CODE_INVALID);
        refuses(new Edit(percent("10")), Kind.NOT_FOUND);
        refuses(new AddCodes(List.of("A")), Kind.NOT_FOUND);
        at.made();
        refuses(new AddCodes(List.of(" ")), Kind.CODE_INVALID);
        refuses(new AddCodes(List.of()), Kind.NO_CODES);
        assertThat(at.sent() - before).isOne();
    }

    @Test
    void addsOnlyCodesThatAreNotThere() {
        at.made("ONE");
        var added = at.change(new AddCodes(List.of("one", "two", "three")));
        assertThat(added.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(added.told().facts()).containsEntry("added", "2");
        assertThat(at.codes()).containsExactly("ONE", "TWO", "THREE");
        refuses(new AddCodes(List.of("two")), Kind.NOTHING_CHANGED);
    }

    @Test
    void deletesTheCodesNamedAndKeepsThoseAddedElsewhere() {
        at.made("A1", "A2", "A3");
        call(at.owner(), () -> at.rig.bean(CouponDetails.class).refresh(at.rig.store, at.path));
        at.elsewhere().addCodes(at.path, List.of("B9"));
        var plan = at.plan(new DeleteCodes(List.of("a2", "NONE"), ""));
        assertThat(plan.removed()).containsExactly("A2");
        assertThat(plan.idle()).containsExactly("NONE");
        assertThat(plan.left()).isEqualTo(3);
        delete("a2");
        assertThat(at.codes()).containsExactly("A1", "A3", "B9");
    }

    @Test
    void namesTheCodesAddedElsewhereThatWouldVanish() {
        at.made("A1", "A2");
        call(at.owner(), () -> at.rig.bean(CouponDetails.class).refresh(at.rig.store, at.path));
        at.elsewhere().addCodes(at.path, List.of("B8", "B9"));
        var plan = at.plan(new ReplaceCodes(List.of("A2", "C1", "B9"), ""));
        assertThat(plan.removed()).containsExactly("A1", "B8");
        assertThat(plan.elsewhere()).containsExactly("B8");
        assertThat(plan.added()).containsExactly("C1");
    }

    @Test
    void refusesToDeleteWhenTheListChangedAfterItWasLookedAt() {
        at.made("A1", "A2");
        var digest = digest(new DeleteCodes(List.of("A1"), ""));
        at.elsewhere().addCodes(at.path, List.of("B9"));
        var sent = at.sent();
        refuses(new DeleteCodes(List.of("A1"), digest), Kind.CHANGED_SINCE_PLAN);
        refuses(new DeleteCodes(List.of("A1"), ""), Kind.CHANGED_SINCE_PLAN);
        assertThat(at.sent()).isEqualTo(sent);
        assertThat(at.codes()).containsExactly("A1", "A2", "B9");
    }

    @Test
    void deletesAllWhenNoneIsToStay() {
        at.made("A1", "A2");
        var none = new ReplaceCodes(List.of(), digest(new ReplaceCodes(List.of(), "")));
        assertThat(at.change(none).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.codes()).isEmpty();
    }

    @Test
    void restoresRuleAndCodesFromAPicture() {
        at.made("A1", "A2");
        at.change(new Edit(percent("20")));
        delete("A1");
        var pictures = call(at.owner(), () -> at.rig.bean(CouponDetails.class).pictures(at.rig.store, at.path, 10));
        assertThat(pictures).extracting("change").containsExactly("coupon.codes.delete", "coupon.edit");
        var oldest = pictures.getLast().id();
        var plan = at.plan(new Restore(oldest, ""));
        assertThat(plan.parts()).containsExactly(Part.DISCOUNT);
        assertThat(plan.added()).containsExactly("A1");
        var back = at.change(new Restore(oldest, plan.digest()));
        assertThat(back.state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(at.codes()).containsExactlyInAnyOrder("A1", "A2");
        assertThat(RuleText.differences(at.live(), percent("10"))).isEmpty();
    }

    @Test
    void keepsNoCodeInPlainText() throws SQLException {
        at.made("TELLTALE-CODE");
        at.change(new AddCodes(List.of("ANOTHER-TELLTALE")));
        try (var all = at.rig.bean(io.storefleet.testing.TestDatabase.class).asSuperuser();
                var statement = all.createStatement();
                var rows = statement.executeQuery("""
                        select count(*) from (
                            select to_jsonb(i)::text || coalesce(encode(i.request, 'escape'), '') as t from tenant.intent i
                            union all select encode(sealed, 'escape') from tenant.coupon_snapshot
                            union all select to_jsonb(a)::text from tenant.audit_entry a) every where t like '%TELLTALE%'""")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "edit", "codes", "delete", "replace", "restore"})
    void findsOutThatAnUnheardChangeWasMade(String what) throws SQLException {
        var change = prepared(what);
        lose(what).cutOff();
        var unknown = at.change(change);
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        at.rig.pass(Duration.ofSeconds(61), at.path.value());
        assertThat(at.rig.now(unknown).state()).isEqualTo(IntentState.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "edit", "codes", "delete", "replace", "restore"})
    void findsOutThatAnUnheardChangeWasInVain(String what) throws SQLException {
        var change = prepared(what);
        lose(what).status(504);
        var unknown = at.change(change);
        assertThat(unknown.state()).isEqualTo(IntentState.UNKNOWN);
        at.rig.pass(Duration.ofSeconds(61), at.path.value());
        assertThat(at.rig.now(unknown).state()).isEqualTo(IntentState.UNKNOWN);
        at.rig.pass(Duration.ofMinutes(31), at.path.value());
        assertThat(at.rig.now(unknown).state()).isEqualTo(IntentState.ABSENT);
    }

    /** Adding goes to the coupon's own address, which is read once before. */
    private io.storefleet.simulator.chaos.ChaosScript lose(String what) {
        var chaos = at.rig.simulator.chaos();
        return what.equals("codes")
                ? chaos.on("/coupons/" + at.path).after(1).times(1)
                : chaos.on("/coupons").times(1);
    }

    private CouponChange prepared(String what) {
        if (what.equals("create")) {
            return new Create(percent("10"), List.of("NEW-" + at.path));
        }
        at.made("A-" + at.path, "B-" + at.path);
        return switch (what) {
            case "edit" -> new Edit(percent("30"));
            case "codes" -> new AddCodes(List.of("C-" + at.path));
            case "delete" -> {
                var named = List.of("A-" + at.path);
                yield new DeleteCodes(named, digest(new DeleteCodes(named, "")));
            }
            case "replace" -> {
                var named = List.of("D-" + at.path);
                yield new ReplaceCodes(named, digest(new ReplaceCodes(named, "")));
            }
            default -> {
                at.change(new Edit(percent("40")));
                var picture = call(
                                at.owner(),
                                () -> at.rig.bean(CouponDetails.class).pictures(at.rig.store, at.path, 1))
                        .getFirst()
                        .id();
                yield new Restore(picture, digest(new Restore(picture, "")));
            }
        };
    }

    @Test
    void doesNotTellWhatOthersHaveChangedSince() throws SQLException {
        at.made("A1");
        at.rig.simulator.chaos().on("/coupons").times(1).status(504);
        var unknown = at.change(new Edit(percent("30")));
        at.elsewhere()
                .save(io.storefleet.fastspring.coupons.CouponDraft.of(at.path)
                        .withDiscount(percent("50").discount()));
        at.rig.pass(Duration.ofHours(25), at.path.value());
        assertThat(at.rig.now(unknown).state()).isEqualTo(IntentState.UNDECIDED);
    }

    @Test
    void sendsOneWishOnce() {
        at.made("A1");
        var ask = call(
                at.owner(),
                () -> new Ask(
                        at.rig.store,
                        at.path,
                        UUID.randomUUID(),
                        at.rig.bean(CouponActions.class).basis(at.rig.store, at.path)));
        var sent = at.sent();
        for (int click = 0; click < 3; click++) {
            var change = new AddCodes(List.of("ONCE-" + at.path));
            call(at.owner(), () -> at.rig.bean(CouponActions.class).carryOut(ask, change));
        }
        assertThat(at.sent() - sent).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"VIEWER", "SUPPORT", "FINANCE", "AUDITOR", "CLIENT"})
    void letsNobodyChangeACouponWithoutTheRight(Role role) {
        at.made("A1");
        var member = at.rig.agency.member(role, at.rig.store);
        var sent = at.sent();
        for (var change : List.<CouponChange>of(
                new Edit(percent("99")), new AddCodes(List.of("B")), new ReplaceCodes(List.of(), ""))) {
            var ask = new Ask(at.rig.store, at.path, UUID.randomUUID(), new Basis(null));
            assertThatThrownBy(() ->
                            call(member, () -> at.rig.bean(CouponActions.class).carryOut(ask, change)))
                    .isInstanceOf(RightRefusedException.class);
        }
        assertThat(at.sent()).isEqualTo(sent);
    }

    @Test
    void doesNotExistForOtherStoresAndTenants() {
        at.made("A1");
        var other = at.rig.agency.store(at.rig.simulator.stores().get(1), io.storefleet.testing.TestContext.QUIET);
        var elsewhere = at.rig.agency.member(Role.MARKETING, other);
        for (var stranger : List.of(elsewhere, TestAgency.in(context).owner())) {
            assertThatThrownBy(() -> call(
                            stranger, () -> at.rig.bean(CouponActions.class).standing(at.rig.store, at.path)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(
                            stranger, () -> at.rig.bean(CouponDetails.class).codes(at.rig.store, at.path, "", "", 10)))
                    .isInstanceOf(NothingHereException.class);
            assertThatThrownBy(() -> call(
                            stranger, () -> at.rig.bean(CouponDetails.class).pictures(at.rig.store, at.path, 10)))
                    .isInstanceOf(NothingHereException.class);
        }
    }
}
