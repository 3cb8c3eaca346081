package io.storefleet.search.ui;

import com.vaadin.flow.component.html.Div;
import io.storefleet.search.KindVerbs;
import io.storefleet.team.Verb;
import java.util.Locale;

/** Says what the search leaves out because the person lacks a right, and which one. */
final class MissingRights extends Div {

    private static final long serialVersionUID = 1L;

    MissingRights(Reach reach) {
        addClassNames("sf-stack", "sf-quiet");
        for (var kind : reach.missing()) {
            var word = kind.name().toLowerCase(Locale.ROOT);
            var verb = KindVerbs.view(kind).key();
            add(new Div(getTranslation("search.missing." + word, verb)));
        }
        if (reach.personal() != Reach.Lack.NOWHERE) {
            var where = reach.personal() == Reach.Lack.EVERYWHERE ? "everywhere" : "somewhere";
            add(new Div(getTranslation("search.masked." + where, Verb.ACCOUNT_PERSONAL.key())));
        }
        setVisible(getElement().getChildCount() > 0);
    }
}
