package io.storefleet.subscriptions.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.intents.internal.IntentRig;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.team.Role;
import io.storefleet.testing.KaribuViewTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** What a person can do to a subscription from its page. */
class SubscriptionActionBarTest extends KaribuViewTest {

    private IntentRig rig;

    SubscriptionActionBarTest(ApplicationContext context) {
        super(context);
        rig = new IntentRig(context);
    }

    @BeforeEach
    void copied() {
        rig = new IntentRig(context);
        agency = rig.agency;
        call(
                agency.owner(),
                () -> rig.bean(Mirror.class).pull(rig.store, ObjectKind.SUBSCRIPTION, rig.subscription.value()));
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private void openPage() throws InterruptedException {
        open(at("subscriptions/" + rig.store + "/" + rig.subscription));
    }

    /** As soon as it is there. */
    private static void pressOnceThere(String key) throws InterruptedException {
        await(key, () -> !_find(Button.class, spec -> spec.withText(say(key))).isEmpty());
        press(key);
    }

    private static void confirm(String key) {
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(say(key))));
    }

    private static TextField field(String key, Object... values) {
        return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(say(key, values)));
    }

    private List<IntentView> done() {
        return call(agency.owner(), () -> rig.bean(Intents.class).about(rig.target(), 10));
    }

    @Test
    void cancelsWithThePeriodAndTakesItBack() throws Exception {
        as(agency.owner(), () -> {
            openPage();
            pressOnceThere("intents.kind.subscription.cancel");
            assertThat(_get(Dialog.class).getElement().getTextRecursively())
                    .contains(say("subscriptions.cancel.text.period-end"));
            confirm("intents.kind.subscription.cancel");
            pressOnceThere("subscriptions.undo");
            await(
                    "that it is taken back",
                    () -> done().size() == 2 && done().getFirst().state() == IntentState.CONFIRMED);
            assertThat(rig.live().status().state()).isEqualTo(SubscriptionState.ACTIVE);
        });
    }

    @Test
    void putsAnAddonOnAndTakesItOffAgain() throws Exception {
        var support = rig.simulator.stores().getFirst().slug() + "-support";
        as(agency.owner(), () -> {
            openPage();
            pressOnceThere("intents.kind.subscription.update");
            confirm("subscriptions.edit.addons.add");
            _setValue(field("subscriptions.edit.addons.product"), "no path");
            confirm("intents.kind.subscription.update");
            assertThat(field("subscriptions.edit.addons.product").isInvalid()).isTrue();
            assertThat(done()).isEmpty();
            _setValue(field("subscriptions.edit.addons.product"), support);
            confirm("intents.kind.subscription.update");
            await("the add-on", () -> hasAddon(support));
            pressOnceThere("subscriptions.undo");
            await("that it is off", () -> !hasAddon(support));
        });
    }

    private boolean hasAddon(String product) {
        return rig.live().addons().stream().anyMatch(addon -> product.equals(String.valueOf(addon.product())));
    }

    @Test
    void saysAtItsFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        as(agency.owner(), () -> {
            openPage();
            pressOnceThere("intents.kind.subscription.update");
            var product = field("subscriptions.edit.product");
            _setValue(product, "no path!");
            confirm("intents.kind.subscription.update");
            await("the product", product::isInvalid);
            assertThat(product.getErrorMessage()).isEqualTo(say("subscriptions.problem.product-invalid"));
            _setValue(product, "nowhere-to-be-found");
            var price = field(
                    "subscriptions.edit.price",
                    String.valueOf(rig.live().prices().currency()));
            _setValue(price, "12.34567");
            confirm("intents.kind.subscription.update");
            await("the price", price::isInvalid);
            assertThat(product.isInvalid()).isFalse();
            var next =
                    _get(_get(Dialog.class), DatePicker.class, spec -> spec.withLabel(say("subscriptions.edit.next")));
            _setValue(price, "12");
            _setValue(next, LocalDate.of(2020, 1, 1));
            confirm("intents.kind.subscription.update");
            await("the day", next::isInvalid);
            assertThat(next.getErrorMessage()).isEqualTo(say("subscriptions.problem.day-past"));
            assertThat(done()).isEmpty();
            _setValue(next, rig.live().schedule().next());
            confirm("intents.kind.subscription.update");
            await("the refusal", () -> product.isInvalid() && !done().isEmpty());
            assertThat(product.getErrorMessage()).startsWith(say("intents.code.product"));
            assertThat(product.getValue()).isEqualTo("nowhere-to-be-found");
            assertThat(price.getValue()).isEqualTo("12");
        });
    }

    @Test
    void givesItToAnotherCustomerAndSaysAtTheFieldWhoIsNone() throws Exception {
        var mine = String.valueOf(rig.live().origin().account());
        var other = rig.simulator.stores().getFirst().accounts().stream()
                .map(account -> account.id())
                .filter(id -> !id.equals(mine))
                .findFirst()
                .orElseThrow();
        as(agency.owner(), () -> {
            openPage();
            pressOnceThere("intents.kind.subscription.transfer");
            await("the dialog", () -> !_find(Dialog.class).isEmpty());
            assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains(agency.ownerEmail());
            confirm("intents.kind.subscription.transfer");
            assertThat(field("subscriptions.transfer.to").isInvalid()).isTrue();
            _setValue(field("subscriptions.transfer.to"), "nobody-at-all@example.org");
            confirm("intents.kind.subscription.transfer");
            await(
                    "that there is nobody",
                    () -> _get(Dialog.class)
                            .getElement()
                            .getTextRecursively()
                            .contains(say("subscriptions.problem.nobody")));
            assertThat(field("subscriptions.transfer.to").getValue()).isEqualTo("nobody-at-all@example.org");
            assertThat(done()).isEmpty();
            _setValue(field("subscriptions.transfer.to"), other);
            confirm("intents.kind.subscription.transfer");
            await(
                    "the other",
                    () -> other.equals(String.valueOf(rig.live().origin().account())));
            await("what became of it", () -> text().contains(rig.subscription + ": "));
        });
    }

    @Test
    void changesAndPutsBackWhatWasThere() throws Exception {
        var quantity = rig.live().plan().quantity();
        as(agency.owner(), () -> {
            openPage();
            pressOnceThere("intents.kind.subscription.update");
            _setValue(field("subscriptions.edit.quantity"), "7");
            _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(say("subscriptions.edit.preview"))));
            await(
                    "what it costs",
                    () -> _get(Dialog.class).getElement().getTextRecursively().contains(say("subscriptions.edit.due")));
            confirm("intents.kind.subscription.update");
            await(
                    "the change",
                    () -> Integer.valueOf(7).equals(rig.live().plan().quantity()));
            pressOnceThere("subscriptions.undo");
            await(
                    "that it is put back",
                    () -> quantity != null && quantity.equals(rig.live().plan().quantity()));
        });
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        var currency = Objects.requireNonNull(rig.live().prices().currency());
        as(agency.owner(), () -> {
            openPage();
            pressOnceThere("intents.kind.subscription.update");
            _setValue(field("subscriptions.edit.quantity"), "0");
            _setValue(field("subscriptions.edit.price", currency), "a lot");
            confirm("intents.kind.subscription.update");
            assertThat(field("subscriptions.edit.quantity").isInvalid()).isTrue();
            assertThat(field("subscriptions.edit.price", currency).getErrorMessage())
                    .isEqualTo(say("subscriptions.edit.price.invalid"));
            assertThat(field("subscriptions.edit.price", currency).getValue()).isEqualTo("a lot");
            _setValue(field("subscriptions.edit.quantity"), "2");
            _setValue(field("subscriptions.edit.price", currency), "1.23456");
            confirm("intents.kind.subscription.update");
            await(
                    "the sentence",
                    () -> _get(Dialog.class).getElement().getTextRecursively().contains(currency + " "));
            assertThat(field("subscriptions.edit.price", currency).getValue()).isEqualTo("1.23456");
            assertThat(done()).isEmpty();
        });
    }

    @Test
    void saysThatAnOutcomeIsNotKnownAndOffersNoSecondTry() throws Exception {
        as(agency.owner(), () -> {
            openPage();
            pressOnceThere("intents.kind.subscription.pause");
            rig.simulator
                    .chaos()
                    .on("/subscriptions/" + rig.subscription + "/pause")
                    .times(1)
                    .status(504);
            confirm("intents.kind.subscription.pause");
            var words = say("intents.unknown", say("intents.kind.subscription.pause"));
            await(
                    "what is said",
                    () -> _find(Notification.class).stream()
                            .anyMatch(notice ->
                                    notice.getElement().getTextRecursively().contains(words)));
            assertThat(_find(Dialog.class)).isEmpty();
            pressOnceThere("intents.kind.subscription.pause");
            confirm("intents.kind.subscription.pause");
            await(
                    "the refusal",
                    () -> _get(Dialog.class)
                            .getElement()
                            .getTextRecursively()
                            .contains(say("intents.problem.open", "").substring(0, 18)));
            assertThat(done()).hasSize(1);
        });
    }

    @Test
    void offersNothingToAViewer() throws Exception {
        as(agency.member(Role.VIEWER, rig.store), () -> {
            openPage();
            await("the page", () -> text().contains(rig.subscription.value()));
            assertThat(_find(Button.class, spec -> spec.withText(say("intents.kind.subscription.cancel"))))
                    .isEmpty();
        });
    }
}
