package io.storefleet.mailings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.team.Role;
import io.storefleet.testing.TestAgency;
import io.storefleet.uikit.DetailClose;
import io.storefleet.uikit.Places;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of templates in the hands of people. */
class TemplatePagesTest extends TemplatedViewTest {

    TemplatePagesTest(ApplicationContext context) {
        super(context);
    }

    @Test
    void teachesWhatATemplateIsWhileThereIsNone() throws Exception {
        as(agency.owner(), () -> {
            open(at("templates"));
            assertThat(text()).contains(say("mailings.empty.title"), say("mailings.new"));
        });
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        as(agency.owner(), () -> {
            open(at("templates"));
            press("mailings.new");
            LocatorJ._setValue(field("mailings.field.name"), "Autumn");
            var english = say("mailings.language.en");
            LocatorJ._setValue(field("mailings.field.subject", english), "Hello");
            var text = LocatorJ._get(TextArea.class, spec -> spec.withLabel(say("mailings.field.text", english)));
            LocatorJ._setValue(text, "Dear {{vorname}}");
            assertThat(text.isInvalid()).as("while one types").isTrue();
            press("mailings.keep");
            assertThat(text.isInvalid()).isTrue();
            assertThat(text.getErrorMessage()).isEqualTo(say("mailings.fault.unknown-placeholder", "vorname"));
            assertThat(text.getValue()).isEqualTo("Dear {{vorname}}");
            LocatorJ._setValue(text, "Dear {{first_name}}");
            assertThat(text()).contains("Dear Ada");
            press("mailings.keep");
        });
        assertThat(TestAgency.call(agency.owner(), templates::list))
                .extracting(each -> each.content().name())
                .containsExactly("Autumn");
    }

    @Test
    void warnsOfTheLinkThatSignsInWhileOneWrites() throws Exception {
        as(agency.owner(), () -> {
            open(at("templates"));
            press("mailings.new");
            var text = LocatorJ._get(
                    TextArea.class, spec -> spec.withLabel(say("mailings.field.text", say("mailings.language.en"))));
            LocatorJ._setValue(field("mailings.field.subject", say("mailings.language.en")), "Hello");
            LocatorJ._setValue(text, "Go {{link}}");
            assertThat(text()).contains(say("mailings.problem.raw-link"));
        });
    }

    @Test
    void letsReadersReadAndStrangersNotEvenThat() throws Exception {
        template("Autumn", "Hello");
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("templates"));
            assertThat(text()).contains("link.send").doesNotContain("Autumn");
            assertThat(LocatorJ._find(Button.class, spec -> spec.withText(say("mailings.new"))))
                    .isEmpty();
        });
    }

    @Test
    void asksBeforeWhatWasTypedIsLeft() throws Exception {
        template("Autumn", "Hello");
        as(agency.owner(), () -> {
            UI.getCurrent().navigate(at("templates"), QueryParameters.of(Places.NEW, ""));
            var form = LocatorJ._get(TemplateForm.class);
            LocatorJ._setValue(field("mailings.field.name"), "Winter");
            LocatorJ._click(LocatorJ._get(DetailClose.class));
            assertThat(LocatorJ._find(TemplateForm.class)).containsExactly(form);
            press("mailings.discard.confirm");
            assertThat(LocatorJ._find(TemplateForm.class)).isEmpty();
            press("mailings.new");
            LocatorJ._click(LocatorJ._get(DetailClose.class));
            assertThat(LocatorJ._find(TemplateForm.class)).as("nothing typed").isEmpty();
        });
    }
}
