package io.storefleet.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import io.storefleet.team.People;
import io.storefleet.tenancy.IdentityId;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The languages to choose from; each is called what its readers call it. Pages and mails follow the choice. */
record LanguageMenu(People people, IdentityId identity) {

    /** Adds an item a language, and one that leaves it to the browser; the choice made is ticked. */
    void fill(MenuItem parent, Iterable<Locale> languages) {
        var chosen = people.person(identity).locale();
        var menu = parent.getSubMenu();
        for (var language : languages) {
            add(menu, language.getDisplayLanguage(language), language.toLanguageTag(), chosen);
        }
        add(menu, parent.getTranslation("shell.person.language.browser"), null, chosen);
    }

    private void add(SubMenu menu, String label, @Nullable String tag, @Nullable String chosen) {
        var item = menu.addItem(label, click -> choose(tag));
        item.setCheckable(true);
        item.setChecked(Objects.equals(tag, chosen));
        if (tag != null) {
            item.getElement().setAttribute("lang", tag);
        }
    }

    /** A page is drawn in one language: it is loaded anew. */
    private void choose(@Nullable String tag) {
        people.chooseLocale(identity, tag);
        UI.getCurrent().getPage().reload();
    }
}
