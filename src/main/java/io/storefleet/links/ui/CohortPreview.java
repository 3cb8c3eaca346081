package io.storefleet.links.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.links.Cohort;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;

/** What was understood of a cohort: how many, and each line that is not used. */
final class CohortPreview extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient Cohort.Limits limits;

    CohortPreview(Cohort.Limits limits) {
        this.limits = limits;
        addClassName("sf-stack");
        getElement().setAttribute("role", "status");
    }

    void show(Cohort cohort) {
        removeAll();
        var totals = cohort.totals();
        var row = new Div();
        row.addClassName("sf-row");
        count(row, "links.new.accounts", totals.accounts(), Tone.GOOD);
        count(row, "links.new.emails", totals.emails(), Tone.GOOD);
        count(row, "links.new.duplicates", totals.duplicates(), Tone.NEUTRAL);
        count(row, "links.new.unusable", totals.unusable(), Tone.WARN);
        if (row.getComponentCount() == 0) {
            row.add(new Span(getTranslation("links.new.nothing")));
        }
        add(row);
        if (cohort.entries().isEmpty() && totals.links() > 0) {
            add(tooMany());
        }
        if (totals.emails() > 0) {
            add(new Span(getTranslation("links.new.look-ups")));
        }
        problems(cohort);
    }

    private void count(Div row, String key, int number, Tone tone) {
        if (number > 0) {
            row.add(new Badge(getTranslation(key, number), tone));
        }
    }

    private Div tooMany() {
        var message = new Div(getTranslation("links.new.too-many", limits.accounts(), limits.emails()));
        message.addClassNames("sf-message", "sf-tone-bad");
        message.getElement().setAttribute("role", "alert");
        return message;
    }

    private void problems(Cohort cohort) {
        if (cohort.problems().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        cohort.problems().stream()
                .limit(SHOWN)
                .map(problem -> new ListItem(LinkWords.problem(this, problem)))
                .forEach(list::add);
        int more = cohort.totals().duplicates() + cohort.totals().unusable() - list.getComponentCount();
        if (more > 0) {
            list.add(new ListItem(getTranslation("links.new.more", more)));
        }
        var box = new Div(list);
        box.addClassName("sf-scroll");
        box.setMaxHeight("180px");
        add(box);
    }
}
