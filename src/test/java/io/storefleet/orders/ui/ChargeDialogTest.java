package io.storefleet.orders.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.orders.internal.change.ChargeRig;
import io.storefleet.store.StoreCharges;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestAgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** A customer charged from their own page. */
class ChargeDialogTest extends KaribuViewTest {

    private final ChargeRig at;

    ChargeDialogTest(ApplicationContext context) {
        super(context);
        this.at = new ChargeRig(context);
    }

    @AfterEach
    void calm() {
        at.simulator.chaos().clear();
    }

    private void visit(Actor actor, Visit visit) throws Exception {
        agency = at.agency;
        as(actor, () -> {
            open(at("accounts/" + at.store + "/" + at.account));
            await(
                    "the account",
                    () -> !_find(Button.class, spec -> spec.withText(say("intents.kind.account.edit")))
                            .isEmpty());
            visit.run();
        });
    }

    private static boolean offered() {
        return !_find(Button.class, spec -> spec.withText(say("orders.charge.open")))
                .isEmpty();
    }

    private static TextField field(String key) {
        return _get(TextField.class, spec -> spec.withLabel(say("orders.charge." + key)));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> product() {
        return _get(ComboBox.class, spec -> spec.withLabel(say("orders.charge.product")));
    }

    private static Checkbox agreed() {
        return _get(Checkbox.class, spec -> spec.withLabel(say("orders.charge.agreed")));
    }

    private static String dialog() {
        return _get(Dialog.class).getElement().getTextRecursively();
    }

    private static void begin() throws InterruptedException {
        press("orders.charge.open");
        await("the dialog", () -> !_find(Dialog.class).isEmpty());
    }

    @Test
    void saysWhatWillBeChargedAndChargesOnlyWhatWasAgreedTo() throws Exception {
        visit(at.owner(), () -> {
            begin();
            press("orders.charge.confirm");
            assertThat(product().isInvalid()).isTrue();
            product().setValue(at.shop.slug() + "-lite");
            _setValue(field("quantity"), "2");
            _setValue(field("price"), "12.50");
            assertThat(dialog()).contains("2 × ", "25.00");
            press("orders.charge.confirm");
            assertThat(dialog()).contains(say("orders.problem.not-agreed"));
            assertThat(field("note").isInvalid()).isTrue();
            _setValue(agreed(), true);
            _setValue(field("note"), "asked ada@example.org");
            press("orders.charge.confirm");
            await("the note", () -> dialog().contains(say("orders.problem.consent-personal")));
            assertThat(field("price").getValue()).isEqualTo("12.50");
            _setValue(field("note"), "by phone, ticket 4711");
            _setValue(field("price"), "12.505");
            press("orders.charge.confirm");
            await("the price", () -> field("price").isInvalid());
            assertThat(at.sent()).isZero();
            _setValue(field("price"), "12.50");
            var confirm = button("orders.charge.confirm");
            _click(confirm);
            assertThat(confirm.isEnabled()).isFalse();
            await(
                    "the order",
                    () -> UI.getCurrent().getActiveViewLocation().getPath().contains("/orders/"));
        });
        assertThat(at.sent()).isEqualTo(1);
    }

    @Test
    void tellsTheRefusalOfThePaymentMethodInPlainWords() throws Exception {
        at.simulator.chaos().on("/orders").times(1).status(400, """
                {"action":"order.create","result":"error","error":{"account":"The account has no usable payment method"}}""");
        visit(at.owner(), () -> {
            begin();
            product().setValue(at.shop.slug() + "-lite");
            _setValue(agreed(), true);
            _setValue(field("note"), "by phone");
            press("orders.charge.confirm");
            await("the refusal", () -> dialog().contains(say("intents.code.charge-account")));
            assertThat(field("note").getValue()).isEqualTo("by phone");
        });
    }

    @Test
    void offersNothingWhereItIsSwitchedOffOrTheRightIsMissing() throws Exception {
        visit(
                at.agency.member(Role.MANAGER, at.store),
                () -> assertThat(offered()).isFalse());
        visit(at.owner(), () -> {
            assertThat(offered()).isTrue();
            TestAgency.run(at.owner(), () -> at.bean(StoreCharges.class).allow(at.store, false));
            press("orders.charge.open");
            await("the refusal", () -> button("orders.charge.open").isEnabled());
            assertThat(_find(Dialog.class)).isEmpty();
        });
        visit(at.owner(), () -> assertThat(offered()).isFalse());
        assertThat(at.sent()).isZero();
    }
}
