package io.storefleet.mailings;

import java.util.List;

/**
 * The bound tenant's templates, for who holds {@code link.send} or {@code link.download} in any store; changing them needs
 * {@code link.send}. Unknown ids are a {@link io.storefleet.team.NothingHereException}.
 */
public interface Templates {

    /** All of them, by name. */
    List<Template> list();

    Template get(TemplateId id);

    /** Whether the actor may read templates at all. */
    boolean readable();

    /** Whether the actor may change templates. */
    boolean writable();

    /** @throws TemplateProblem when something is wrong with it */
    TemplateId add(TemplateDraft draft);

    /** @throws TemplateProblem when something is wrong with it */
    void change(TemplateId id, TemplateDraft draft);

    void remove(TemplateId id);

    /** What is wrong so far, but for taken names. */
    List<TemplateFault> faults(TemplateDraft draft);

    /** Whether it speaks of the link that signs in, which mails must not carry; false where it cannot be read. */
    boolean forFilesOnly(TemplateDraft draft);

    /** Filled for a customer who is plainly invented; a language without faults only. */
    Written sample(MailText text, Language language);
}
