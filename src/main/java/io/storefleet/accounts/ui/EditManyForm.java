package io.storefleet.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.bulk.BulkJson;
import io.storefleet.bulk.ui.BulkForm;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of many accounts can be made the same; lines may say more of each. */
@org.springframework.stereotype.Component
class EditManyForm implements BulkForm {

    @Override
    public String action() {
        return "account.edit";
    }

    @Override
    public Fields fields(Component page) {
        return new Typed(page);
    }

    private static final class Typed implements Fields {

        private final Component page;
        private final ComboBox<String> language;
        private final ComboBox<String> country;

        Typed(Component page) {
            this.page = page;
            language = ProfileFields.languages(page);
            country = ProfileFields.countries(page);
        }

        @Override
        public List<Component> components() {
            return List.of(
                    new Paragraph(page.getTranslation("accounts.bulk.edit")),
                    language,
                    country,
                    new Paragraph(page.getTranslation("accounts.bulk.lines")));
        }

        @Override
        public @Nullable String request(boolean lines) {
            Map<Field, String> values = new EnumMap<>(Field.class);
            values.put(Field.LANGUAGE, Objects.requireNonNullElse(language.getValue(), ""));
            values.put(Field.COUNTRY, Objects.requireNonNullElse(country.getValue(), ""));
            var set = new AccountProfile(values);
            var nothing = !lines && set.values().isEmpty();
            language.setErrorMessage(new AccountSentences(page).of(AccountProblem.Kind.NOTHING_CHANGED));
            language.setInvalid(nothing);
            return nothing ? null : BulkJson.write(set);
        }
    }
}
