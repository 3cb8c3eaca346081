package io.storefleet.checkouts.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.checkouts.internal.CartRig;
import io.storefleet.fastspring.sessions.Cart;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.uikit.QrCode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages of carts in the hands of people. */
class CartPagesTest extends KaribuViewTest {

    private final CartRig at;

    CartPagesTest(ApplicationContext context) {
        super(context);
        this.at = new CartRig(context);
    }

    @AfterEach
    void calm() {
        at.simulator.chaos().clear();
    }

    private void visit(Actor actor, String path, Visit visit) throws Exception {
        agency = at.agency;
        as(actor, () -> {
            open(at(path));
            visit.run();
        });
    }

    /** Until what a cart can be made of has been read. */
    private static void ready() throws InterruptedException {
        await(
                "the fields",
                () -> _find(Button.class, spec -> spec.withText(say("checkouts.make"))).stream()
                        .anyMatch(Button::isEnabled));
    }

    private static TextField field(String key) {
        return _get(TextField.class, spec -> spec.withLabel(say(key)));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> box(String key) {
        return _find(ComboBox.class, spec -> spec.withLabel(say(key))).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static void forWhom(BuyerFields.Who who) {
        RadioButtonGroup<BuyerFields.Who> group = _get(RadioButtonGroup.class);
        _setValue(group, who);
    }

    private static void types(ComboBox<String> box, String text) {
        box.setValue(text);
    }

    @Test
    void buildsACartForACustomerAndShowsItsLink() throws Exception {
        visit(at.owner(), "sessions/new/" + at.store + "/" + at.account(), () -> {
            ready();
            types(box("checkouts.item.product"), at.product("lite").value());
            _setValue(field("checkouts.item.quantity"), "3");
            _setValue(field("checkouts.item.price"), "20 USD; 18 EUR");
            press("checkouts.make");
            await("the link", () -> !_find(QrCode.class).isEmpty());
            var dialog = _get(Dialog.class);
            assertThat(dialog.getElement().getTextRecursively()).contains("3 × " + at.product("lite"));
            var link = _find(dialog, Anchor.class).getFirst().getHref();
            assertThat(link).contains("/session/");
            assertThat(text()).contains(say("checkouts.made"));
        });
        visit(at.owner(), "sessions", () -> {
            assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
            assertThat(text()).doesNotContain("/session/");
        });
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        visit(at.owner(), "sessions/new/" + at.store, () -> {
            ready();
            press("checkouts.make");
            assertThat(box("checkouts.buyer.customer").isInvalid()).isTrue();
            assertThat(box("checkouts.item.product").isInvalid()).isTrue();
            forWhom(BuyerFields.Who.CONTACT);
            _setValue(field("checkouts.buyer.first"), "Ada");
            _setValue(field("checkouts.buyer.last"), "Example");
            _setValue(field("checkouts.buyer.email"), "nobody");
            types(box("checkouts.front"), "somewhere");
            types(box("checkouts.item.product"), at.product("lite").value());
            _setValue(field("checkouts.item.quantity"), "0");
            _setValue(field("checkouts.item.price"), "much");
            press("checkouts.make");
            assertThat(box("checkouts.front").isInvalid()).isTrue();
            assertThat(field("checkouts.item.quantity").isInvalid()).isTrue();
            assertThat(field("checkouts.item.price").isInvalid()).isTrue();
            types(box("checkouts.front"), "https://front.example");
            _setValue(field("checkouts.item.quantity"), "2");
            _setValue(field("checkouts.item.price"), "1.005 USD");
            press("checkouts.make");
            await("the e-mail address", () -> field("checkouts.buyer.email").isInvalid());
            assertThat(field("checkouts.buyer.email").getValue()).isEqualTo("nobody");
            _setValue(field("checkouts.buyer.email"), "ada@example.org");
            press("checkouts.make");
            await("the price", () -> field("checkouts.item.price").isInvalid());
            assertThat(field("checkouts.item.price").getErrorMessage()).contains("USD");
            assertThat(at.sent()).isZero();
            _setValue(field("checkouts.item.price"), "1.50 USD");
            press("checkouts.make");
            await("the link", () -> !_find(QrCode.class).isEmpty());
        });
        assertThat(at.sent()).isEqualTo(1);
    }

    @Test
    void saysBeforeTheCallThatAProductIsThereTwice() throws Exception {
        visit(at.owner(), "sessions/new/" + at.store, () -> {
            ready();
            forWhom(BuyerFields.Who.ANYONE);
            types(box("checkouts.front"), "https://front.example");
            press("checkouts.item.add");
            for (var each : boxes()) {
                types(each, at.product("lite").value());
            }
            press("checkouts.make");
            await("the second one", () -> boxes().getLast().isInvalid());
            assertThat(boxes().getFirst().isInvalid()).isFalse();
            assertThat(boxes().getLast().getErrorMessage())
                    .contains(at.product("lite").value());
        });
        assertThat(at.sent()).isZero();
    }

    @SuppressWarnings("unchecked")
    private static List<ComboBox<String>> boxes() {
        return _find(ComboBox.class, spec -> spec.withLabel(say("checkouts.item.product"))).stream()
                .map(each -> (ComboBox<String>) each)
                .toList();
    }

    @Test
    void tellsWhatTheServiceRefusesInPlainWordsAndLetsOneTryAgain() throws Exception {
        visit(at.owner(), "sessions/new/" + at.store + "/" + at.account(), () -> {
            ready();
            press("checkouts.item.add");
            types(boxes().getFirst(), at.product("studio-academic").value());
            types(boxes().getLast(), at.product("studio-upgrade").value());
            press("checkouts.make");
            await("the refusal", () -> text().contains("Item exists."));
            assertThat(text()).contains("put the quantity up instead");
            _setValue(field("checkouts.coupon"), "NO-SUCH-CODE");
            _click(_find(Button.class, spec -> spec.withText(say("checkouts.item.remove")))
                    .getLast());
            press("checkouts.make");
            await("the coupon", () -> field("checkouts.coupon").isInvalid());
            assertThat(field("checkouts.coupon").getValue()).isEqualTo("NO-SUCH-CODE");
            _setValue(field("checkouts.coupon"), "");
            press("checkouts.make");
            await("the link", () -> !_find(QrCode.class).isEmpty());
        });
    }

    @Test
    void saysThatALostAnswerDoesNoHarm() throws Exception {
        at.simulator.chaos().on("/sessions").times(1).cutOff();
        visit(at.owner(), "sessions/new/" + at.store + "/" + at.account(), () -> {
            ready();
            types(box("checkouts.item.product"), at.product("lite").value());
            press("checkouts.make");
            await("the sentence", () -> text().contains(say("checkouts.unknown")));
            assertThat(button("checkouts.make").isEnabled()).isFalse();
            assertThat(at.sent()).isEqualTo(1);
            press("checkouts.unknown.again");
            press("checkouts.make");
            await("the link", () -> !_find(QrCode.class).isEmpty());
        });
    }

    @Test
    void opensTheLinkFromTheListUntilTheCartEnds() throws Exception {
        Cart cart = at.customers();
        var id = CartRig.cart(at.make(at.owner(), cart));
        visit(at.agency.member(Role.SUPPORT, at.store), "sessions", () -> {
            @SuppressWarnings("unchecked")
            Grid<Object> grid = _get(Grid.class);
            GridKt._clickItem(grid, 0);
            await("the link", () -> !_find(QrCode.class).isEmpty());
        });
        at.write("update tenant.cart set expires_at = now() - interval '1 minute' where id = '" + id + "'");
        visit(at.owner(), "sessions", () -> {
            @SuppressWarnings("unchecked")
            Grid<Object> grid = _get(Grid.class);
            GridKt._clickItem(grid, 0);
            assertThat(_find(QrCode.class)).isEmpty();
        });
    }

    @Test
    void saysWhichRightIsMissing() throws Exception {
        visit(at.agency.member(Role.VIEWER, at.store), "sessions", () -> {
            assertThat(text()).contains("session.create");
            assertThat(_find(Button.class, spec -> spec.withText(say("checkouts.new"))))
                    .isEmpty();
            open(at("sessions/new"));
            assertThat(text()).contains("session.create");
            assertThat(_find(Button.class, spec -> spec.withText(say("checkouts.make"))))
                    .isEmpty();
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("sessions/new");
        });
    }
}
