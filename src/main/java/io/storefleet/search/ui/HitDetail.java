package io.storefleet.search.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.storefleet.search.Hit;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.DetailClose;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.List;

/** What the copy knows of one thing, and the way to the account it belongs to. */
final class HitDetail extends Div {

    private static final long serialVersionUID = 1L;

    /** @param linkable whether the person may have a sign-in link of its account */
    HitDetail(Hit hit, boolean linkable, HitDoor door, Runnable close) {
        addClassName("sf-detail-body");
        add(head(hit, close), badges(hit), facts(hit), actions(hit, linkable, door));
    }

    private Div head(Hit hit, Runnable close) {
        var title = new Div(new H2(hit.title().isBlank() ? hit.id() : hit.title()), new Copyable(hit.id()));
        title.addClassName("sf-detail-title");
        var head = new Div(title, new DetailClose(close));
        head.addClassName("sf-detail-head");
        return head;
    }

    private Div badges(Hit hit) {
        var face = new HitFace(this, List.of());
        var badges = new Div(
                new Badge(HitFace.word(this, hit.kind()), Tone.INFO),
                new Badge(hit.store().name(), Tone.NEUTRAL));
        face.data(hit).ifPresent(badges::add);
        badges.addClassName("sf-row");
        return badges;
    }

    private Facts facts(Hit hit) {
        var facts = new Facts();
        var words = new FactWords(this);
        hit.details().forEach(fact -> facts.fact(words.label(fact), words.value(fact)));
        facts.fact(
                getTranslation("search.column.at"),
                hit.at() == null ? null : Formats.here().time(hit.at()));
        return facts;
    }

    private Div actions(Hit hit, boolean linkable, HitDoor door) {
        var row = new Div();
        row.addClassName("sf-row");
        HitDoor.accountPlace(Places.here(), hit).ifPresent(place -> {
            var open = new Button(
                    getTranslation("search.detail.account"),
                    click -> UI.getCurrent().navigate(place));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            row.add(open);
            if (linkable) {
                row.add(new Button(getTranslation("search.detail.link"), click -> door.copy(hit)));
                row.add(new Button(getTranslation("search.detail.evergreen"), click -> door.copyEvergreen(hit)));
            }
        });
        return row;
    }
}
