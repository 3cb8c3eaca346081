package io.storefleet.coupons.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.coupons.CouponActions;
import io.storefleet.coupons.CouponActions.Ask;
import io.storefleet.coupons.CouponChange;
import io.storefleet.coupons.CouponDetails;
import io.storefleet.coupons.internal.change.CouponRig;
import io.storefleet.fastspring.CouponPath;
import io.storefleet.lists.ListRow;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestContext;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.Neighbours;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of coupons in the hands of people. */
class CouponPagesTest extends KaribuViewTest {

    private final CouponRig at;

    CouponPagesTest(ApplicationContext context) {
        super(context);
        this.at = new CouponRig(context);
    }

    private StoreId store() {
        return at.rig.store;
    }

    private void visit(Actor actor, Visit visit) throws Exception {
        agency = at.rig.agency;
        as(actor, () -> {
            open(at("coupons/" + store() + "/" + at.path));
            await("the coupon", () -> text().contains(say("coupons.discount")));
            visit.run();
        });
    }

    private static void presses(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    /** The button of a dialog that bears the same words as one on the page. */
    private static void confirm(String kind) {
        var buttons = _find(_get(Dialog.class), Button.class, spec -> spec.withText(say("intents.kind." + kind)));
        _click(buttons.getLast());
    }

    private static TextField field(String key) {
        return _get(TextField.class, spec -> spec.withLabel(say("coupons.form." + key)));
    }

    private static void closed() throws InterruptedException {
        await("the end of it", () -> _find(Dialog.class).isEmpty());
    }

    @Test
    void showsDiscountTermsAndCodes() throws Exception {
        at.made("SHOWN-1", "SHOWN-2");
        visit(at.owner(), () -> {
            assertThat(text()).contains("10% off", "for 3 billing periods", "en: A test", "at most 7", "All products");
            var grid = _get(Grid.class);
            assertThat(GridKt._size(grid)).isEqualTo(2);
        });
    }

    @Test
    void offersNothingToWhomHasNoRight() throws Exception {
        at.made("A1");
        visit(at.rig.agency.member(Role.VIEWER, store()), () -> {
            assertThat(text()).doesNotContain(say("intents.kind.coupon.edit"), say("coupons.codes.add"));
            assertThat(text()).contains(say("coupons.terms"));
        });
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        at.made("A1");
        visit(at.owner(), () -> {
            presses(say("intents.kind.coupon.edit"));
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            _setValue(field("percent"), "120");
            _setValue(field("end"), "tomorrow");
            _setValue(field("limit"), "0");
            confirm("coupon.edit");
            assertThat(field("percent").isInvalid()).isTrue();
            assertThat(field("end").isInvalid()).isTrue();
            assertThat(field("limit").isInvalid()).isTrue();
            assertThat(field("percent").getValue()).isEqualTo("120");
            _setValue(field("percent"), "15");
            _setValue(field("end"), "2020-01-01");
            _setValue(field("limit"), "");
            confirm("coupon.edit");
            await(
                    "the refusal",
                    () -> _get(Dialog.class)
                            .getElement()
                            .getTextRecursively()
                            .contains(say("coupons.problem.end-past")));
            assertThat(field("end").getValue()).isEqualTo("2020-01-01");
            _setValue(field("end"), "2100-01-01 08:30");
            confirm("coupon.edit");
            closed();
        });
        assertThat(at.live().terms().available().end()).hasToString("2100-01-01T08:30:00Z");
        assertThat(at.live().terms().limit()).isNull();
        assertThat(at.codes()).containsExactly("A1");
    }

    @Test
    void makesAnAmountOfAPercentage() throws Exception {
        at.made();
        visit(at.owner(), () -> {
            presses(say("intents.kind.coupon.edit"));
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            @SuppressWarnings("unchecked")
            Select<Boolean> kind = _get(Select.class, spec -> spec.withLabel(say("coupons.form.kind")));
            _setValue(kind, true);
            _setValue(field("amounts"), "5 USD and 3 EUR");
            confirm("coupon.edit");
            assertThat(field("amounts").isInvalid()).isTrue();
            _setValue(field("amounts"), "5 USD; EUR 4.50; 700 jpy");
            confirm("coupon.edit");
            closed();
        });
        assertThat(at.live().discount().toString()).contains("4.5", "JPY", "USD");
    }

    @Test
    void addsPastedCodesAfterShowingWhatWillHappen() throws Exception {
        at.made("A1");
        visit(at.owner(), () -> {
            presses(say("coupons.codes.add"));
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            confirm("coupon.codes");
            var text = _get(TextArea.class, spec -> spec.withLabel(say("coupons.add.codes")));
            assertThat(text.isInvalid()).isTrue();
            _setValue(text, "a1\ntwo words");
            confirm("coupon.codes");
            await(
                    "which is none",
                    () -> text.getErrorMessage().equals(say("coupons.problem.code-invalid", "TWO WORDS")));
            assertThat(text.getValue()).isEqualTo("a1\ntwo words");
            _setValue(text, "a1, b2;c3\n\"d4\"");
            presses(say("coupons.plan.look"));
            await(
                    "the plan",
                    () -> _get(Dialog.class).getElement().getTextRecursively().contains(say("coupons.plan.idle", 1)));
            confirm("coupon.codes");
            closed();
        });
        assertThat(at.codes()).containsExactly("A1", "B2", "C3", "D4");
    }

    @Test
    void makesUpCodes() throws Exception {
        at.made();
        visit(at.owner(), () -> {
            presses(say("coupons.codes.add"));
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            choose(2);
            _setValue(_get(TextField.class, spec -> spec.withLabel(say("coupons.made.count"))), "25");
            _setValue(_get(TextField.class, spec -> spec.withLabel(say("coupons.made.prefix"))), "ny-");
            presses(say("coupons.made.make"));
            await(
                    "the codes",
                    () -> text().contains("NY-")
                            || _get(Dialog.class)
                                    .getElement()
                                    .getTextRecursively()
                                    .contains("NY-"));
            confirm("coupon.codes");
            closed();
        });
        assertThat(at.codes()).hasSize(25).allMatch(code -> code.startsWith("NY-"));
    }

    @SuppressWarnings("unchecked")
    private static void choose(int item) {
        RadioButtonGroup<Object> group = _get(RadioButtonGroup.class);
        group.setValue(group.getGenericDataView().getItem(item));
    }

    @Test
    void deletesNothingBeforeItWasShownAndWarnsOfCodesAddedElsewhere() throws Exception {
        at.made("A1", "A2");
        visit(at.owner(), () -> {
            at.elsewhere().addCodes(at.path, List.of("ELSEWHERE"));
            presses(say("coupons.codes.remove"));
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            choose(2);
            var sent = at.sent();
            confirm("coupon.codes.delete");
            await(
                    "the plan",
                    () -> _get(Dialog.class).getElement().getTextRecursively().contains("ELSEWHERE"));
            assertThat(at.sent()).isEqualTo(sent);
            confirm("coupon.codes.delete");
            closed();
            await("the way back", () -> text().contains(say("coupons.pictures.restore")));
        });
        assertThat(at.codes()).isEmpty();
        visit(at.owner(), () -> {
            presses(say("coupons.pictures.restore"));
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            await(
                    "the plan",
                    () -> _get(Dialog.class).getElement().getTextRecursively().contains(say("coupons.plan.left")));
            confirm("coupon.restore");
            closed();
        });
        assertThat(at.codes()).contains("A1", "A2", "ELSEWHERE");
    }

    @Test
    void copiesToTheStoresWhereItWasAgreedTo() throws Exception {
        at.made("COPIED-" + at.path);
        var other = at.rig.agency.store(at.rig.simulator.stores().get(1), TestContext.QUIET);
        visit(at.owner(), () -> {
            presses(say("coupons.clone"));
            @SuppressWarnings("unchecked")
            MultiSelectComboBox<StoreId> stores = _get(MultiSelectComboBox.class);
            presses(say("coupons.clone.compare"));
            assertThat(stores.isInvalid()).isTrue();
            stores.setValue(Set.of(other));
            _setValue(_get(Checkbox.class, spec -> spec.withLabel(say("coupons.clone.codes"))), true);
            presses(say("coupons.clone.compare"));
            await(
                    "the comparison",
                    () -> _get(Dialog.class).getElement().getTextRecursively().contains(say("coupons.clone.clean")));
            presses(say("coupons.clone.go"));
            await(
                    "the result",
                    () -> _get(Dialog.class)
                            .getElement()
                            .getTextRecursively()
                            .contains(say("intents.state.confirmed")));
        });
    }

    @SuppressWarnings("unchecked")
    private static List<ListRow> listed() {
        return (List<ListRow>) (List<?>) GridKt._findAll(_get(Grid.class));
    }

    private void list(Actor actor, Visit visit) throws Exception {
        agency = at.rig.agency;
        known(at.path);
        as(actor, () -> {
            open(at("coupons"));
            visit.run();
        });
    }

    /** The copy has it. */
    private void known(CouponPath path) {
        call(at.owner(), () -> at.rig.bean(CouponDetails.class).find(store(), path));
    }

    @Test
    void findsCouponsByPartsOfTheirNamesAndByWholeCodes() throws Exception {
        at.made("FINDME-" + at.path);
        list(at.owner(), () -> {
            assertThat(listed()).hasSize(1);
            for (var typed : List.of("st-", "findme-" + at.path, "state:active percent:10 limited:yes")) {
                _setValue(_get(FilterField.class), typed);
                assertThat(listed()).as(typed).hasSize(1);
            }
            for (var typed : List.of("findme", "state:expired", "type:flat")) {
                _setValue(_get(FilterField.class), typed);
                assertThat(listed()).as(typed).isEmpty();
            }
            _setValue(_get(FilterField.class), "state:over");
            assertThat(_get(FilterField.class).getErrorMessage()).contains("active, planned, expired");
        });
    }

    @Test
    void tellsInWordsWhatEachTakesOffAndOpensItBetweenItsNeighbours() throws Exception {
        at.made();
        list(at.owner(), () -> {
            assertThat(GridKt._getFormattedRow(_get(Grid.class), 0)).contains(say("lists.reduction.percent", "10"));
            GridKt._clickItem(_get(Grid.class), 0);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                    .isEqualTo(at("coupons/" + store() + "/" + at.path));
            assertThat(Neighbours.of(at("coupons/" + store() + "/" + at.path))).isPresent();
        });
    }

    @Test
    void offersANewOneAndCopyingOnlyToWhomMayMakeThem() throws Exception {
        at.made();
        list(at.owner(), () -> assertThat(text()).contains(say("coupons.new")));
        list(at.rig.agency.member(Role.VIEWER, store()), () -> {
            assertThat(text()).doesNotContain(say("coupons.new"));
            pick();
            assertThat(_find(Button.class, spec -> spec.withText(say("coupons.clone"))))
                    .isEmpty();
        });
    }

    private static void pick() {
        @SuppressWarnings("unchecked")
        Grid<ListRow> grid = _get(Grid.class);
        grid.asMultiSelect().select(listed());
    }

    @Test
    void copiesWhatIsSelectedToStoresAndTellsOfEach() throws Exception {
        at.made();
        var second = new CouponPath(at.path + "-b");
        call(
                at.owner(),
                () -> at.rig
                        .bean(CouponActions.class)
                        .carryOut(
                                new Ask(
                                        store(),
                                        second,
                                        UUID.randomUUID(),
                                        at.rig.bean(CouponActions.class).basis(store(), second)),
                                new CouponChange.Create(CouponRig.percent("20"), List.of())));
        known(second);
        var other = at.rig.agency.store(at.rig.simulator.stores().get(1), TestContext.QUIET);
        list(at.owner(), () -> {
            pick();
            presses(say("coupons.clone"));
            @SuppressWarnings("unchecked")
            MultiSelectComboBox<StoreId> stores = _get(MultiSelectComboBox.class);
            stores.setValue(Set.of(other));
            presses(say("coupons.clone.compare"));
            await("the comparison", () -> said().contains(say("coupons.clone.clean")));
            assertThat(said()).contains(at.path + " · ", second + " · ");
            presses(say("coupons.clone.go"));
            await("both", () -> said().split(say("intents.state.confirmed"), -1).length == 3);
        });
        var there = call(
                at.owner(), () -> at.rig.bean(StoreClients.class).client(other).coupons());
        assertThat(there.get(second).discount().toString()).contains("20");
        assertThat(there.get(at.path).discount().toString()).contains("10");
    }

    private static String said() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }
}
