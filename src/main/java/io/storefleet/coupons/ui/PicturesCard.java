package io.storefleet.coupons.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.coupons.CouponPicture;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.tenancy.MemberId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Card;

/** How a coupon was before each change from here, with the way back. */
record PicturesCard(CouponDetailView page, CouponTools tools, StoreId store, CouponDetailView.Shown it) {

    Card card() {
        var words = new CouponWords(page);
        if (it.pictures().isEmpty()) {
            return new Card(words.say("pictures"), quiet(words.say("pictures.none")));
        }
        var list = lines();
        it.pictures().forEach(picture -> list.add(picture(picture, words)));
        return new Card(words.say("pictures"), new Paragraph(words.say("pictures.text")), list);
    }

    private ListItem picture(CouponPicture picture, CouponWords words) {
        var title = words.say("pictures.one", ChangeWords.kind(page, picture.change()), picture.codes());
        var line = new ListItem(about(new Span(title), quiet(when(words, picture.at(), picture.by()))));
        if (it.editable()) {
            var restore = new Button(
                    words.say("pictures.restore"),
                    click -> new CodeDialogs(page, tools, store, it.coupon().path()).restore(picture));
            restore.addThemeVariants(ButtonVariant.SMALL);
            line.add(restore);
        }
        return line;
    }

    private String when(CouponWords words, java.time.Instant at, MemberId by) {
        var name = tools.around().colleagues().name(by);
        return words.formats().time(at) + (name.isEmpty() ? "" : " · " + name);
    }

    private static UnorderedList lines() {
        var list = new UnorderedList();
        list.addClassName("sf-lines");
        return list;
    }

    private static Div about(Component... parts) {
        var about = new Div(parts);
        about.addClassName("sf-line-about");
        return about;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
