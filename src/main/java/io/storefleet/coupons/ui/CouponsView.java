package io.storefleet.coupons.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.coupons.CouponLine;
import io.storefleet.store.StoreLabels.Label;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The coupons of all stores the member may see them in. */
@Route(Places.PREFIX + "/coupons")
@PermitAll
class CouponsView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CouponTools tools;
    private final transient Clock clock;
    private final transient Map<StoreId, String> stores;
    private final Grid<CouponLine> grid = new Grid<>();
    private final FilterField filter = new FilterField();
    private final Div list = new Div();

    CouponsView(CouponTools tools, Clock clock) {
        this.tools = tools;
        this.clock = clock;
        this.stores = tools.around().stores().labels().stream().collect(Collectors.toMap(Label::id, Label::name));
        title(getTranslation("coupons.title"));
        filter.setPlaceholder(getTranslation("coupons.filter"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(150);
        filter.addValueChangeListener(change -> show());
        columns();
        list.addClassNames("sf-list", "sf-grow");
        body(filter, list);
        var writable =
                stores.keySet().stream().filter(tools.actions()::permitted).toList();
        if (!writable.isEmpty()) {
            var create = new Button(
                    getTranslation("coupons.new"), click -> new NewCoupon(this, tools, stores, writable).open());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            actions(create);
        }
    }

    private void columns() {
        var words = new CouponWords(this);
        grid.addColumn(line -> line.path().value())
                .setHeader(getTranslation("coupons.column.name"))
                .setFlexGrow(3)
                .setPartNameGenerator(line -> "sf-cell-strong");
        grid.addColumn(line -> stores.getOrDefault(line.store(), ""))
                .setHeader(getTranslation("coupons.column.store"))
                .setFlexGrow(2);
        grid.addColumn(line -> words.brief(line.rule()))
                .setHeader(getTranslation("coupons.column.discount"))
                .setFlexGrow(3);
        grid.addComponentColumn(line -> words.state(line.rule(), clock))
                .setHeader(getTranslation("coupons.column.state"))
                .setFlexGrow(1);
        grid.addColumn(line -> Formats.here().number(line.codes()))
                .setHeader(getTranslation("coupons.column.codes"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
        Lists.cards(grid, this::card);
        Lists.opens(
                grid,
                line -> UI.getCurrent()
                        .navigate(Places.here()
                                .coupon(line.store().value(), line.path().value())));
        grid.setEmptyStateText(getTranslation("coupons.none-fits"));
        grid.getElement().setAttribute("aria-label", getTranslation("coupons.title"));
        grid.setSizeFull();
    }

    private Component card(CouponLine line) {
        var words = new CouponWords(this);
        return Lists.card(
                line.path().value(),
                new Span(words.brief(line.rule())),
                words.state(line.rule(), clock),
                new Span(stores.getOrDefault(line.store(), "")),
                new Span(getTranslation("coupons.codes.count", line.codes())));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        show();
    }

    private void show() {
        var text = filter.getValue();
        list.removeAll();
        if (text.isBlank() && tools.coupons().list("", null, 1).isEmpty()) {
            list.add(new EmptyState(getTranslation("coupons.empty"), getTranslation("coupons.empty.text")));
            return;
        }
        var pages = new KeysetPages<CouponLine>((last, limit) -> tools.coupons().list(text, last, limit));
        grid.setItems(pages.dataProvider(line -> List.of(line.store(), line.path())))
                .setItemCountUnknown();
        list.add(grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("coupons.title") + " · Storefleet";
    }
}
