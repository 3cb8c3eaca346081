package io.storefleet.orders.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.fastspring.subscriptions.SubscriptionState;
import io.storefleet.orders.internal.change.OrderRig;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.ViewTest;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** Money given back, and tags set, on an order's page. */
class RefundDialogTest extends ViewTest {

    private static final String REFUND = "Refund order";

    private final QuietSimulator quiet;
    private @Nullable OrderRig made;
    private StoreId store = StoreId.next();

    RefundDialogTest(ApplicationContext context, QuietSimulator quiet) {
        super(context);
        this.quiet = quiet;
    }

    /** The page's agency connects the same store as the rig's own, which chose the order. */
    @BeforeEach
    void connect() {
        made = new OrderRig(
                context,
                order -> "USD".equals(order.totals().currency())
                        && order.items().size() == 1
                        && order.items().getFirst().role().subscription() != null);
        store = agency.store(rig().shop, TestContext.QUIET);
    }

    private OrderRig rig() {
        return Objects.requireNonNull(made);
    }

    @AfterEach
    void calm() {
        quiet.simulator().chaos().clear();
    }

    private void openPage() throws InterruptedException {
        open(at("orders/" + store + "/" + rig().order.id().value()));
        await(
                "the order",
                () -> text().contains(
                                String.valueOf(rig().order.items().getFirst().product())));
    }

    private void begin(String what) throws InterruptedException {
        await("the button", () -> !$(Button.class).withText(what).all().isEmpty());
        test($(Button.class).withText(what).first()).click();
        await("the dialog", () -> $(Button.class).withText("Leave it").exists());
    }

    private void confirm(String what) {
        var buttons = $(Button.class).withText(what).all();
        test(buttons.getLast()).click();
        roundTrip();
    }

    private TextField part() {
        return $(TextField.class).all().getFirst();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> scope() {
        return $(RadioButtonGroup.class).all().getFirst();
    }

    private Checkbox end() {
        return $(Checkbox.class).all().stream()
                .filter(box -> box.getLabel().startsWith("Also end"))
                .findFirst()
                .orElseThrow();
    }

    private boolean ended() {
        var id = Objects.requireNonNull(rig().order.items().getFirst().role().subscription());
        Callable<SubscriptionState> state = () -> rig().bean(StoreClients.class)
                .client(rig().store)
                .subscriptions()
                .get(id)
                .status()
                .state();
        var now = TestAgency.call(rig().agency.owner(), state);
        return now.equals(SubscriptionState.CANCELED) || now.equals(SubscriptionState.DEACTIVATED);
    }

    @Test
    void saysWhatIsWrongBesideTheFieldAndKeepsWhatWasTyped() throws Exception {
        as(agency.owner(), () -> {
            openPage();
            begin(REFUND);
            scope().setValue(false);
            confirm(REFUND);
            assertThat(part().getErrorMessage()).contains("Say how much");
            for (var wrong : new String[] {"much", "0", "1.005", "99999"}) {
                part().setValue(wrong);
                confirm(REFUND);
                assertThat(part().isInvalid()).as(wrong).isTrue();
                assertThat(part().getValue()).isEqualTo(wrong);
            }
            part().setValue("1.005");
            confirm(REFUND);
            assertThat(part().getErrorMessage())
                    .startsWith("Too many decimals: ")
                    .endsWith(" has 2.");
            $(TextArea.class).single().setValue("x".repeat(256));
            part().setValue("1.25");
            confirm(REFUND);
            assertThat($(TextArea.class).single().isInvalid()).isTrue();
            assertThat($(TextArea.class).single().getValue()).hasSize(256);
            assertThat(rig().live().returns()).isEmpty();
        });
    }

    @Test
    void putsTheServicesRefusalBesideTheFieldInPlainWords() throws Exception {
        quiet.simulator().chaos().on("/returns").times(1).status(400, """
                {"returns":[{"action":"return.create","return":"%s","result":"error",
                "error":{"RETURN_ITEMS_NO_REMAINING_AMOUNT_ERROR":"No remaining amount, says the service"}}]}""".formatted(
                        rig().order.id()));
        as(agency.owner(), () -> {
            openPage();
            begin(REFUND);
            scope().setValue(false);
            part().setValue("1.25");
            confirm(REFUND);
            await("the refusal", () -> part().isInvalid());
            assertThat(part().getErrorMessage())
                    .contains("Nothing is left to give back.", "No remaining amount, says the service");
            assertThat(part().getValue()).isEqualTo("1.25");
            confirm(REFUND);
            await("the outcome", () -> text().contains("Refund order: done."));
            assertThat(rig().live().returns()).hasSize(1);
        });
    }

    @Test
    void endsTheSubscriptionOnlyWhenAsked() throws Exception {
        as(agency.owner(), () -> {
            openPage();
            begin(REFUND);
            assertThat(end().getValue()).as("never ticked by itself").isFalse();
            assertThat($(TextArea.class).single().getHelperText()).contains("The customer sees this note");
            confirm(REFUND);
            await("the outcome", () -> text().contains("Refund order: done."));
            assertThat(text()).doesNotContain("cancelled.");
        });
        assertThat(rig().live().returns()).hasSize(1);
    }

    @Test
    void tellsWhatBecameOfTheSubscriptionAfterTheRefund() throws Exception {
        as(agency.owner(), () -> {
            openPage();
            begin(REFUND);
            end().setValue(true);
            confirm(REFUND);
            await("the outcomes", () -> text().contains("Refund order: done.") && text().contains("cancelled."));
            assertThat(text().contains("not cancelled.") || ended()).isTrue();
        });
        assertThat(rig().live().returns()).hasSize(1);
    }

    @Test
    void leavesTheSubscriptionAloneWhileTheRefundIsNotConfirmed() throws Exception {
        var before = ended();
        quiet.simulator().chaos().on("/returns").times(1).cutOff();
        as(agency.owner(), () -> {
            openPage();
            begin(REFUND);
            end().setValue(true);
            confirm(REFUND);
            await("the outcomes", () -> text().contains("since the refund is not confirmed"));
            assertThat(text()).contains("never sent again by itself");
        });
        assertThat(ended()).isEqualTo(before);
    }

    @Test
    void setsATagAndItsOldValueAgain() throws Exception {
        as(agency.owner(), () -> {
            openPage();
            tag("crm", "north-one", true);
            await("the page anew", () -> text().contains("north-one"));
            tag("crm", "two", false);
            await(
                    "the offer",
                    () -> $(Button.class).withText("Set the old values back").exists());
            assertThat(rig().live().marks().tags()).containsEntry("crm", "two");
            test($(Button.class).withText("Set the old values back").single()).click();
            await("the old value", () -> text().contains("Set back: Done"));
            assertThat(rig().live().marks().tags()).containsEntry("crm", "north-one");
        });
    }

    private void tag(String name, String value, boolean fresh) throws InterruptedException {
        begin("Edit tags");
        if (fresh) {
            test($(Button.class).withText("Add one").first()).click();
            roundTrip();
            field("Name").setValue(name);
            confirm("Save");
            assertThat(field("Value").isInvalid()).isTrue();
            assertThat(field("Name").getValue()).isEqualTo(name);
        }
        field(fresh ? "Value" : name).setValue(value);
        confirm("Save");
        await("the end of the dialog", () -> !$(Button.class).withText("Save").exists());
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void offersToEachWhatTheyMayDo() throws Exception {
        as(agency.member(Role.SUPPORT, store), () -> {
            openPage();
            await("the button", () -> $(Button.class).withText("Edit tags").exists());
            assertThat($(Button.class).withText(REFUND).exists()).isFalse();
        });
        as(agency.member(Role.VIEWER, store), () -> {
            openPage();
            roundTrip();
            assertThat($(Button.class).withText("Edit tags").exists()).isFalse();
            assertThat($(Button.class).withText(REFUND).exists()).isFalse();
        });
    }
}
