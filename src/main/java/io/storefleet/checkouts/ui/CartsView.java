package io.storefleet.checkouts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.checkouts.CartView;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.PageLink;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import jakarta.annotation.security.PermitAll;
import java.util.Map;

/** Carts that were made from here, with the link of each until it ends. */
@Route(Places.PREFIX + "/sessions")
@PermitAll
class CartsView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CartTools tools;
    private final transient Map<StoreId, String> stores;
    private final Grid<CartView> grid = new Grid<>();
    private final Div list = new Div();

    CartsView(CartTools tools) {
        this.tools = tools;
        this.stores = tools.stores();
        title(getTranslation("checkouts.title"));
        list.addClassNames("sf-list", "sf-grow");
        columns();
        body(list);
        if (!stores.isEmpty()) {
            actions(create());
        }
    }

    private static Button create() {
        var create = new Button();
        create.setText(create.getTranslation("checkouts.new"));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(click -> UI.getCurrent().navigate(Places.here().newSession()));
        return create;
    }

    private void columns() {
        grid.addColumn(CartView::items)
                .setHeader(getTranslation("checkouts.column.items"))
                .setFlexGrow(3)
                .setPartNameGenerator(cart -> "sf-cell-strong");
        grid.addColumn(cart -> stores.getOrDefault(cart.store(), ""))
                .setHeader(getTranslation("checkouts.store"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::buyer)
                .setHeader(getTranslation("checkouts.buyer"))
                .setFlexGrow(2);
        grid.addColumn(CartsView::subtotal)
                .setHeader(getTranslation("checkouts.column.subtotal"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
        grid.addColumn(this::by)
                .setHeader(getTranslation("checkouts.column.by"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::ends)
                .setHeader(getTranslation("checkouts.column.ends"))
                .setFlexGrow(2);
        Lists.cards(
                grid,
                cart -> Lists.card(
                        cart.items(),
                        new Span(stores.getOrDefault(cart.store(), "")),
                        new Span(subtotal(cart)),
                        ends(cart)));
        Lists.opens(grid, this::open);
        grid.getElement().setAttribute("aria-label", getTranslation("checkouts.title"));
        grid.setSizeFull();
    }

    private Component buyer(CartView cart) {
        var account = cart.account();
        return account == null
                ? new Span(getTranslation("checkouts.column.buyer.other"))
                : new PageLink(Places.here().account(cart.store().value(), account.value()), account.value());
    }

    private static String subtotal(CartView cart) {
        var subtotal = cart.subtotal();
        return subtotal == null ? "–" : Formats.here().money(subtotal.amount(), subtotal.currency());
    }

    private String by(CartView cart) {
        var name = tools.colleagues().name(cart.life().by());
        return name.isEmpty() ? getTranslation("intents.member.gone") : name;
    }

    private Component ends(CartView cart) {
        return cart.life().open()
                ? new Span(Formats.here().shortTime(cart.life().ends()))
                : new Badge(getTranslation("checkouts.ended"), Tone.NEUTRAL);
    }

    private void open(CartView cart) {
        if (cart.life().open()) {
            tools.links().show(this, cart.id());
        } else {
            Notices.problem(getTranslation("checkouts.problem.gone"));
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        list.removeAll();
        if (stores.isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("checkouts.right"),
                    getTranslation("checkouts.right.text", Verb.SESSION_CREATE.key())));
        } else if (tools.carts().list(null, 1).isEmpty()) {
            list.add(new EmptyState(
                    getTranslation("checkouts.empty"), getTranslation("checkouts.empty.text"), create()));
        } else {
            var pages = new KeysetPages<CartView>((last, limit) -> tools.carts().list(last, limit));
            grid.setItems(pages.dataProvider(CartView::id)).setItemCountUnknown();
            list.add(grid);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("checkouts.title") + " · Storefleet";
    }
}
