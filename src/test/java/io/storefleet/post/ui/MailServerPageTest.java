package io.storefleet.post.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.post.MailServers;
import io.storefleet.team.Role;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.TestAgency;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of the agency's mail server in the hands of people. */
class MailServerPageTest extends KaribuViewTest {

    MailServerPageTest(ApplicationContext context) {
        super(context);
    }

    private static TextField field(String key) {
        return LocatorJ._get(TextField.class, spec -> spec.withLabel(say("post.field." + key)));
    }

    @Test
    void keepsWhatWasTypedAndSaysAtTheFieldWhatIsWrong() throws Exception {
        as(agency.owner(), () -> {
            open(at("mail-server"));
            LocatorJ._setValue(field("host"), "127.0.0.1");
            LocatorJ._setValue(field("from-name"), "Example Agency");
            LocatorJ._setValue(field("from"), "sender@example.org");
            LocatorJ._setValue(field("port"), "no number");
            press("post.keep");
            await("the fault", field("port")::isInvalid);
            assertThat(field("port").getErrorMessage()).isNotBlank();
            assertThat(field("port").getValue()).isEqualTo("no number");
            assertThat(field("host").getValue()).isEqualTo("127.0.0.1");
            LocatorJ._setValue(field("port"), "2525");
            LocatorJ._setValue(field("from"), "no address");
            press("post.keep");
            await("the fault", field("from")::isInvalid);
            assertThat(field("port").isInvalid()).isFalse();
        });
        assertThat(TestAgency.call(agency.owner(), context.getBean(MailServers.class)::get))
                .isEmpty();
    }

    @Test
    void isForWhoManagesSettingsOnly() throws Exception {
        as(agency.member(Role.MANAGER, null), () -> {
            open(at("mail-server"));
            assertThat(LocatorJ._find(PasswordField.class)).isEmpty();
        });
    }
}
