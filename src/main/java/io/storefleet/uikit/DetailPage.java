package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import org.jspecify.annotations.Nullable;

/** The frame of a page that shows one thing: the way back to its list, the ones before and behind it, Escape. */
public abstract class DetailPage extends Page {

    private static final long serialVersionUID = 1L;

    private final Nav trail = new Nav();
    private @Nullable String back;

    protected DetailPage() {
        trail.addClassNames("sf-row", "sf-trail");
        trail.setAriaLabel(getTranslation("uikit.trail"));
        addComponentAsFirst(trail);
        // An open dialog must hear of it, too.
        Shortcuts.addShortcutListener(this, this::goBack, Key.ESCAPE)
                .allowEventPropagation()
                .allowBrowserDefault();
    }

    /**
     * Says where the page is.
     *
     * @param place its own address
     * @param list the address of the list of all such things, for when it was opened from none
     * @param listName what that list is called
     */
    protected final void trail(String place, String list, String listName) {
        var around = Neighbours.of(place);
        back = around.map(Neighbours.Around::list).orElse(list);
        trail.removeAll();
        trail.add(new PageLink(back, icon(VaadinIcon.ARROW_LEFT), new Span(listName)));
        around.ifPresent(found -> {
            var counted = new Span(getTranslation("uikit.trail.place", found.number(), found.of()));
            counted.addClassName("sf-quiet");
            var steps = new Div(
                    step(found.previous(), "uikit.trail.previous", VaadinIcon.ANGLE_UP),
                    step(found.next(), "uikit.trail.next", VaadinIcon.ANGLE_DOWN),
                    counted);
            steps.addClassNames("sf-row", "sf-end");
            trail.add(steps);
        });
    }

    private Component step(@Nullable String place, String key, VaadinIcon sign) {
        var label = getTranslation(key);
        if (place == null) {
            var end = new Span(icon(sign), new Span(label));
            end.addClassNames("sf-step", "sf-quiet");
            end.getElement().setAttribute("aria-disabled", "true");
            end.getElement().setAttribute("role", "link");
            return end;
        }
        var link = new PageLink(place, icon(sign), new Span(label));
        link.addClassName("sf-step");
        return link;
    }

    private static Icon icon(VaadinIcon sign) {
        var icon = sign.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private void goBack() {
        if (back != null && EscapeKey.isFree()) {
            var place = new Location(back);
            getUI().ifPresent(ui -> ui.navigate(place.getPath(), place.getQueryParameters()));
        }
    }

    /** Grey lines in the place of what is being read. */
    protected final void waiting() {
        var lines = new Div();
        lines.addClassNames("sf-card", "sf-stack");
        for (int line = 0; line < 8; line++) {
            var bar = new Div();
            bar.addClassName("sf-skeleton");
            lines.add(bar);
        }
        lines.getElement().setAttribute("aria-busy", "true");
        body(lines);
    }
}
