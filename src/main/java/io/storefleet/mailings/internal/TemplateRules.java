package io.storefleet.mailings.internal;

import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateFault;
import io.storefleet.mailings.TemplateFault.Field;
import io.storefleet.mailings.TemplateFault.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template must be like. */
final class TemplateRules {

    private static final int LONGEST_LINE = 255;
    private static final int LONGEST_TEXT = 20_000;

    private TemplateRules() {}

    static List<TemplateFault> faults(TemplateDraft draft) {
        var faults = new ArrayList<TemplateFault>();
        length(draft.name(), LONGEST_LINE, Field.NAME, null, faults);
        if (draft.texts().isEmpty()) {
            faults.add(new TemplateFault(Kind.MISSING, Field.TEXT, Language.EN, ""));
        }
        for (var language : Language.values()) {
            var text = draft.texts().get(language);
            if (text != null) {
                faults.addAll(faults(text, language));
            }
        }
        return faults;
    }

    private static List<TemplateFault> faults(MailText text, Language language) {
        var faults = new ArrayList<TemplateFault>();
        length(text.subject(), LONGEST_LINE, Field.SUBJECT, language, faults);
        length(text.text(), LONGEST_TEXT, Field.TEXT, language, faults);
        wording(text.subject(), Field.SUBJECT, language, faults);
        wording(text.text(), Field.TEXT, language, faults);
        return faults;
    }

    private static void length(
            String text, int longest, Field field, @Nullable Language language, List<TemplateFault> faults) {
        if (text.isBlank()) {
            faults.add(new TemplateFault(Kind.MISSING, field, language, ""));
        } else if (text.length() > longest) {
            faults.add(new TemplateFault(Kind.TOO_LONG, field, language, String.valueOf(longest)));
        }
    }

    private static void wording(String text, Field field, Language language, List<TemplateFault> faults) {
        try {
            Wording.read(text);
        } catch (Wording.Unfit unfit) {
            faults.add(new TemplateFault(unfit.kind(), field, language, String.valueOf(unfit.getMessage())));
        }
    }
}
