package io.storefleet.store.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestContext;
import io.storefleet.uikit.DialogForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Adding a store: the field that is wrong says so, and nothing typed is lost. */
class AddStoreFormTest extends KaribuViewTest {

    private final Stores stores;
    private final Simulator simulator;
    private final SimulatedStore aurora;

    AddStoreFormTest(ApplicationContext context, Stores stores, Simulator simulator) {
        super(context);
        this.stores = stores;
        this.simulator = simulator;
        this.aurora = simulator.store("aurora");
    }

    @BeforeEach
    void forget() {
        simulator.forgetCalls();
    }

    private static TextField field(String key) {
        return _get(_get(DialogForm.class), TextField.class, field -> field.withLabel(say(key)));
    }

    private static PasswordField password() {
        return _get(PasswordField.class);
    }

    private static String dialogText() {
        return _get(DialogForm.class).getElement().getTextRecursively();
    }

    /** Types everything a store needs and confirms. */
    @SuppressWarnings("unchecked")
    private void add(String name, String user, String password) {
        open(at("stores"));
        press("store.add");
        _setValue(field("store.field.name"), name);
        _setValue((Select<String>) _get(_get(DialogForm.class), Select.class), TestContext.SIMULATOR);
        _setValue(field("store.field.user"), user);
        _setValue(password(), password);
        _setValue(field("store.field.tags"), "annual, europe");
        _setValue(_get(_get(DialogForm.class), Checkbox.class), true);
        press("store.add.confirm");
    }

    private static void assertKept(String name, String user, String password) {
        assertThat(field("store.field.name").getValue()).isEqualTo(name);
        assertThat(field("store.field.user").getValue()).isEqualTo(user);
        assertThat(password().getValue()).isEqualTo(password);
        assertThat(field("store.field.tags").getValue()).isEqualTo("annual, europe");
        assertThat(_get(_get(DialogForm.class), Checkbox.class).getValue()).isTrue();
    }

    @Test
    void addsAStoreThatAnswers() throws Exception {
        as(agency.owner(), () -> {
            add("Aurora", aurora.user(), aurora.password());
            await("the store", () -> _find(DialogForm.class).isEmpty());
            assertThat(stores.visible()).singleElement().satisfies(store -> {
                assertThat(store.name()).isEqualTo("Aurora");
                assertThat(store.tags()).containsExactly("annual", "europe");
                assertThat(store.connection()).isEqualTo(StoreView.Connection.GOOD);
            });
            assertThat(_get(StoreDetail.class).getElement().getTextRecursively())
                    .contains("Aurora")
                    .doesNotContain(aurora.password());
        });
    }

    @Test
    void marksTheUserNameThatIsMissing() throws Exception {
        as(agency.owner(), () -> {
            add("Aurora", "", aurora.password());
            var user = field("store.field.user");
            assertThat(user.isInvalid()).isTrue();
            assertThat(user.getErrorMessage()).isEqualTo(say("store.field.user.missing"));
            assertThat(password().isInvalid()).isFalse();
            assertThat(field("store.field.name").isInvalid()).isFalse();
            assertKept("Aurora", "", aurora.password());
        });
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void marksThePasswordThatIsMissing() throws Exception {
        as(agency.owner(), () -> {
            add("Aurora", aurora.user(), "");
            assertThat(password().isInvalid()).isTrue();
            assertThat(password().getErrorMessage()).isEqualTo(say("store.field.password.missing"));
            assertThat(field("store.field.user").isInvalid()).isFalse();
            assertKept("Aurora", aurora.user(), "");
        });
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void asksForTheOwnersAgreementFirst() throws Exception {
        as(agency.owner(), () -> {
            add("", aurora.user(), aurora.password());
            var agreed = _get(_get(DialogForm.class), Checkbox.class);
            _setValue(agreed, false);
            press("store.add.confirm");
            assertThat(agreed.isInvalid()).isTrue();
            assertThat(agreed.getErrorMessage()).isEqualTo(say("store.problem.not-authorised"));
            assertThat(field("store.field.name").getErrorMessage()).isEqualTo(say("store.problem.name-invalid"));
        });
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void saysInASentenceThatTheCredentialWasRefused() throws Exception {
        as(agency.owner(), () -> {
            add("Aurora", aurora.user(), "not-a-password");
            await("the sentence", () -> dialogText().contains(say("store.outcome.credentials-refused")));
            assertThat(button("store.add.confirm").isEnabled()).isTrue();
            assertThat(field("store.field.name").isInvalid()).isFalse();
            assertKept("Aurora", aurora.user(), "not-a-password");
            assertThat(stores.visible()).isEmpty();
        });
    }

    @Test
    void marksANameThatIsTaken() throws Exception {
        var fernlab = simulator.store("fernlab");
        agency.store(aurora);
        as(agency.owner(), () -> {
            add(aurora.name(), fernlab.user(), fernlab.password());
            var name = field("store.field.name");
            await("the problem", name::isInvalid);
            assertThat(name.getErrorMessage()).isEqualTo(say("store.problem.name-taken"));
            assertThat(field("store.field.user").isInvalid()).isFalse();
            assertKept(aurora.name(), fernlab.user(), fernlab.password());

            _setValue(name, "Another");
            press("store.add.confirm");
            await("the store", () -> _find(DialogForm.class).isEmpty());
            assertThat(stores.visible()).extracting(StoreView::name).containsExactly("Another", aurora.name());
        });
    }
}
