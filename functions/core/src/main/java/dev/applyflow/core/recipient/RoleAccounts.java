package dev.applyflow.core.recipient;

import dev.applyflow.core.account.EmailAddress;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses that are nobody's own. Those of the people who hire ({@code jobs@}, {@code hr@}, {@code bewerbung@}) are not among them:
 * they are what a list of companies is for.
 */
final class RoleAccounts {
    private static final Set<String> ROLES = Set.of(
            "info",
            "infos",
            "office",
            "contact",
            "contacts",
            "contactus",
            "kontakt",
            "mail",
            "email",
            "post",
            "hello",
            "hallo",
            "hi",
            "admin",
            "administrator",
            "administration",
            "verwaltung",
            "support",
            "help",
            "helpdesk",
            "service",
            "services",
            "kundenservice",
            "sales",
            "vertrieb",
            "verkauf",
            "team",
            "marketing",
            "press",
            "presse",
            "billing",
            "accounting",
            "buchhaltung",
            "rechnung",
            "enquiries",
            "enquiry",
            "inquiries",
            "inquiry",
            "reception",
            "empfang",
            "zentrale",
            "welcome",
            "general",
            "webmaster",
            "postmaster",
            "hostmaster",
            "abuse",
            "root",
            "newsletter",
            "accueil",
            "bonjour",
            "commercial",
            "contacto",
            "contato",
            "ventas",
            "vendas",
            "administracion",
            "atencion",
            "atendimento",
            "hola",
            "ola",
            "datenschutz",
            "privacy",
            "legal");

    /** In several languages, however it is parted: {@code no-reply}, {@code donotreply}, {@code noreply2}. */
    private static final Pattern NO_REPLY = Pattern.compile(
            "(?:no|non|not|do[._-]?not|dont)[._-]?repl(?:y|ies).*|reply[._-]?not|(?:nicht|keine)[._-]?antwort(?:en)?"
                    + "|ne[._-]?pas[._-]?repondre|n(?:o|ao)[._-]?respond(?:er|a)|mailer[._-]?daemon|bounces?");

    /** With one of these each of them begins, and most other addresses do not. */
    private static final String NO_REPLY_BEGINS = "ndrkmb";

    private RoleAccounts() {}

    /** A mailbox of a whole office, where a letter may find nobody. None has a dot, as most addresses of a person have. */
    static boolean isRole(EmailAddress address) {
        String text = address.normalized();
        int at = text.lastIndexOf('@');
        return text.lastIndexOf('.', at) < 0 && ROLES.contains(text.substring(0, at));
    }

    /** A mailbox that nobody reads. */
    static boolean takesNoMail(EmailAddress address) {
        String text = address.normalized();
        return NO_REPLY_BEGINS.indexOf(text.charAt(0)) >= 0
                && NO_REPLY.matcher(text).region(0, text.lastIndexOf('@')).matches();
    }
}
