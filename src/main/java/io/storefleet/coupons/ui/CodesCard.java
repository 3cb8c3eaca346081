package io.storefleet.coupons.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.storefleet.coupons.CouponDetail;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;
import io.storefleet.uikit.ClipboardText;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Notices;

/** A coupon's codes: found by any part, read page by page however many there are. */
final class CodesCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final int COPIED = 1_000;

    private final transient CouponTools tools;
    private final transient StoreId store;
    private final transient CouponDetail coupon;
    private final FilterField filter = new FilterField();
    private final Grid<String> grid = new Grid<>();

    CodesCard(CouponDetailView page, CouponTools tools, StoreId store, CouponDetail coupon, boolean editable) {
        this.tools = tools;
        this.store = store;
        this.coupon = coupon;
        var card = new Card(getTranslation("coupons.codes"));
        var count = new Span(getTranslation("coupons.codes.count", coupon.codes()));
        count.addClassName("sf-quiet");
        var beside = new Div(count);
        beside.addClassName("sf-row");
        if (editable) {
            beside.add(buttons(page));
        }
        card.beside(beside);
        if (coupon.codes() == 0) {
            card.show(new Paragraph(getTranslation("coupons.codes.none")));
        } else {
            card.show(line(), grid());
        }
        add(card);
    }

    private Div buttons(CouponDetailView page) {
        var dialogs = new CodeDialogs(page, tools, store, coupon.path());
        var add = new Button(getTranslation("coupons.codes.add"), click -> dialogs.add());
        var remove = new Button(getTranslation("coupons.codes.remove"), click -> dialogs.remove());
        remove.setEnabled(coupon.codes() > 0);
        var row = new Div(add, remove);
        row.addClassName("sf-row");
        add.addThemeVariants(ButtonVariant.SMALL);
        remove.addThemeVariants(ButtonVariant.SMALL);
        return row;
    }

    private Div line() {
        filter.setPlaceholder(getTranslation("coupons.codes.filter"));
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(150);
        filter.addValueChangeListener(change -> show());
        var copy = new Button(getTranslation("coupons.codes.copy"), click -> {
            var shown = tools.coupons().codes(store, coupon.path(), filter.getValue(), "", COPIED);
            ClipboardText.copy(this, String.join("\n", shown));
            Notices.done(getTranslation("coupons.codes.copied", shown.size()));
        });
        copy.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        var line = new Div(filter, copy);
        line.addClassNames("sf-row", "sf-spread");
        return line;
    }

    private Grid<String> grid() {
        grid.addComponentColumn(Copyable::new).setHeader(getTranslation("coupons.codes.one"));
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("coupons.codes.none-fits"));
        grid.getElement().setAttribute("aria-label", getTranslation("coupons.codes"));
        if (coupon.codes() > 8) {
            grid.setHeight("360px");
        } else {
            grid.setAllRowsVisible(true);
        }
        return grid;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        show();
    }

    private void show() {
        if (coupon.codes() == 0) {
            return;
        }
        var text = filter.getValue();
        if (coupon.codes() > 8) {
            var pages = new KeysetPages<String>((last, limit) ->
                    tools.coupons().codes(store, coupon.path(), text, last == null ? "" : last, limit));
            grid.setItems(pages.dataProvider(code -> code)).setItemCountUnknown();
        } else {
            grid.setItems(tools.coupons().codes(store, coupon.path(), text, "", 8));
        }
    }
}
