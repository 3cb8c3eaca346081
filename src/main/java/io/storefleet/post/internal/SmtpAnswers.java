package io.storefleet.post.internal;

import io.storefleet.post.Sent;
import io.storefleet.post.Sent.Refused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a server's refusal means: 4xx may be tried again, 5xx not; what broke off is unknown. */
final class SmtpAnswers {

    private static final int PERMANENT = 500;
    private static final int LONGEST = 255;

    private SmtpAnswers() {}

    /** @param connected whether the server was reached and let us in */
    static Sent of(MailException problem, boolean connected) {
        if (problem instanceof MailAuthenticationException) {
            return new Refused(Refused.SIGN_IN, words(problem), true);
        }
        return connected && problem instanceof MailSendException sending ? ofLetter(sending) : ofConnection(problem);
    }

    private static Sent ofConnection(MailException problem) {
        var causes = chain(problem);
        var code =
                causes.stream().anyMatch(CertificateException.class::isInstance) ? Refused.CERTIFICATE : code(causes);
        return new Refused(code, words(problem), true);
    }

    private static String code(List<Throwable> causes) {
        for (var cause : causes) {
            switch (cause) {
                case HostGuard.PrivateHost _ -> {
                    return Refused.PRIVATE_HOST;
                }
                case AuthenticationFailedException _ -> {
                    return Refused.SIGN_IN;
                }
                case UnknownHostException _ -> {
                    return Refused.UNKNOWN_HOST;
                }
                case SSLException _ -> {
                    return Refused.TLS;
                }
                case MessagingException said
                when said.getMessage() != null && said.getMessage().contains("STARTTLS") -> {
                    return Refused.TLS;
                }
                default -> {}
            }
        }
        return Refused.UNREACHABLE;
    }

    private static Sent ofLetter(MailSendException problem) {
        if (problem.getFailedMessages().isEmpty()) {
            // Only the farewell went wrong.
            return new Sent.Accepted();
        }
        for (var failure : problem.getFailedMessages().values()) {
            var said =
                    chain(failure).stream().flatMap(each -> code(each).stream()).findFirst();
            if (said.isPresent()) {
                return new Refused(Refused.NOT_TAKEN, words(failure), said.get() < PERMANENT);
            }
        }
        return new Sent.Unknown();
    }

    private static Optional<Integer> code(Throwable problem) {
        var code = switch (problem) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException sending -> sending.getReturnCode();
            default -> -1;
        };
        return Optional.of(code).filter(value -> value >= 400);
    }

    /** Causes and, of mail exceptions, those that stand beside. */
    private static List<Throwable> chain(Throwable problem) {
        var all = new ArrayList<Throwable>();
        collect(problem, all);
        return all;
    }

    private static void collect(Throwable problem, List<Throwable> all) {
        if (all.contains(problem)) {
            return;
        }
        all.add(problem);
        if (problem instanceof MessagingException mail && mail.getNextException() != null) {
            collect(mail.getNextException(), all);
        }
        if (problem.getCause() != null) {
            collect(problem.getCause(), all);
        }
    }

    /** The server's own text without any address in it. */
    private static String words(Throwable problem) {
        var last = chain(problem).stream()
                .filter(each -> code(each).isPresent() || each instanceof AuthenticationFailedException)
                .reduce((one, other) -> other)
                .map(Throwable::getMessage)
                .orElse("");
        var clean = last.replaceAll("\\S*@\\S*", "…")
                .replaceAll("[\\p{Cc}\\s]+", " ")
                .strip();
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST);
    }
}
