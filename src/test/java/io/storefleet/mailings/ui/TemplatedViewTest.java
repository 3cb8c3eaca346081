package io.storefleet.mailings.ui;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.Templates;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestAgency;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Base of tests of pages that need templates. */
abstract class TemplatedViewTest extends KaribuViewTest {

    final Templates templates;

    TemplatedViewTest(ApplicationContext context) {
        super(context);
        this.templates = context.getBean(Templates.class);
    }

    void template(String name, String text) {
        TestAgency.call(
                agency.owner(),
                () -> templates.add(new TemplateDraft(name, true, Map.of(Language.EN, new MailText("Hello", text)))));
    }

    static TextField field(String key, Object... facts) {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel(say(key, facts)));
    }
}
