package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Field;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The headers that lists are known to have, in English, German, French, Spanish, Portuguese and Hindi in Latin letters, written
 * as {@link HeaderText} normalizes them. Within a field the first ones fit best: where a list has several, the best one counts.
 */
public final class ColumnAliases {
    private static final String EMAIL = """
        recipient email, hr email, hr mail, hr email id, recruiter email, contact email, contact mail, hiring manager email, work email,
        business email, company email, email address, e mail address, email, e mail, mail, emails, email id, e mail id, mail id, mail address,
        email 1, primary email, email address 1, e mail 1 value
        e mail adresse, emailadresse, mailadresse, mail adresse, email adresse, e mail kontakt, kontakt mail, kontakt e mail, kontaktmail
        ansprechpartner e mail, bewerbung an, elektronische adresse
        adresse e mail, adresse email, adresse mail, adresse electronique, adresse de messagerie, courriel, mel, email rh, e mail rh
        email du recruteur, email du contact, e mail professionnel, email professionnel
        correo electronico, correo, correo e, direccion de correo electronico, direccion de correo, e mail de contacto, correo de contacto
        email de contacto, correo rrhh, email rrhh
        endereco de e mail, endereco de email, endereco eletronico, correio eletronico, correio, email de contato, e mail de contato, e mail do rh
        email do rh, email do recrutador
        email pata, email ka pata, mail pata, sampark email
        """;

    private static final String COMPANY_NAME = """
        company name, company, organisation, organization, organisation name, organization name, organization 1 name, employer, employer name, firm, business
        business name, account, account name, name of company, name of the company, company names, current company, startup, agency, institution
        firma, firmenname, unternehmen, unternehmensname, arbeitgeber, betrieb, gesellschaft, name der firma, name des unternehmens, organisationsname
        entreprise, nom de l entreprise, nom entreprise, nom de la societe, societe, employeur, raison sociale, organisme, etablissement
        empresa, nombre de la empresa, nombre empresa, nombre de empresa, compania, organizacion, empleador, razon social, sociedad
        nome da empresa, nome empresa, companhia, organizacao, empregador, razao social, instituicao
        kampani, kampani ka naam, company ka naam, sanstha, sanstha ka naam, company naam, udyog
        """;

    private static final String RECIPIENT_NAME = """
        recipient name, contact name, contact person, contact person name, hr name, hr contact, hr, recruiter name, recruiter, hiring manager
        hiring manager name, full name, name, contact, contacts, person, person name, poc, poc name, spoc, point of contact, display name, recipient full name
        talent acquisition, hr person, hr manager
        ansprechpartner, ansprechpartnerin, ansprechpartner in, ansprechperson, kontaktperson, kontakt, name ansprechpartner, name des ansprechpartners
        name der ansprechperson, vollstandiger name, vor und nachname, personalverantwortlicher, personalleiter, personaler, empfanger, name vorname
        nom complet, nom et prenom, prenom et nom, nom du contact, contact rh, personne a contacter, interlocuteur, recruteur, nom du recruteur
        destinataire, responsable rh, responsable
        nombre completo, nombre y apellidos, nombre y apellido, nombre del contacto, nombre de contacto, contacto, persona de contacto, reclutador
        nombre del reclutador, destinatario, responsable de rrhh
        nome completo, nome do contato, nome do contacto, contato, pessoa de contato, pessoa de contacto, recrutador, nome do recrutador
        responsavel, responsavel rh, nome e sobrenome
        naam, pura naam, poora naam, sampark vyakti, vyakti, vyakti ka naam, hr ka naam
        """;

    private static final String ROLE = """
        role, job role, role applied for, position applied for, position applied, applied position, applied for, applying for, target role, target position
        job title, job, position, open position, open role, job position, vacancy, opening, job opening, job profile, role name
        stelle, stellenbezeichnung, stellentitel, stellenangebot, ausgeschriebene stelle, offene stelle, gewunschte stelle, jobtitel, beruf, tatigkeit
        poste, intitule du poste, intitule de poste, titre du poste, poste vise, poste souhaite, offre, offre d emploi, metier, emploi
        puesto, puesto de trabajo, puesto solicitado, titulo del puesto, vacante, oferta, oferta de trabajo, posicion, empleo
        vaga, titulo da vaga, vaga pretendida, nome da vaga, posicao, oportunidade, emprego
        pad, naukri, kaam, padvi, bhumika
        """;

    private static final String DESIGNATION = """
        designation, recipient designation, contact designation, hr designation, recipient title, contact title, title, recipient position
        contact position, recruiter title, organization 1 title, function, department role, seniority
        funktion, position ansprechpartner, funktion ansprechpartner, amt, dienstbezeichnung, berufsbezeichnung, amtsbezeichnung
        fonction, titre, fonction du contact, qualite, titre du contact
        cargo, cargo del contacto, funcion, titulo, cargo de contacto
        cargo do contato, funcao, cargo do contacto
        ohda, pad naam, padnaam
        """;

    private static final String FIRST_NAME = """
        first name, firstname, given name, forename, hr first name, contact first name, recruiter first name
        vorname, rufname
        prenom, prenoms
        nombre, nombres, primer nombre, nombre de pila
        nome, primeiro nome, nome proprio
        pehla naam, pratham naam
        """;

    private static final String LAST_NAME = """
        last name, lastname, surname, family name, hr last name, contact last name, recruiter last name
        nachname, familienname, zuname
        nom, nom de famille
        apellido, apellidos, primer apellido
        sobrenome, apelido, ultimo nome, sobrenomes
        upnaam, antim naam, kulnaam
        """;

    private static final Set<String> CONTACTS = Set.of(
            "connected on",
            "given yomi",
            "e mail 2 address",
            "e mail type",
            "e mail display name",
            "e mail typ",
            "e mail angezeigter name",
            "screen name",
            "contact owner",
            "lead status",
            "confidence score");

    /** In characters, remarks included; what is longer is not looked at. */
    private static final int LONGEST = 500;

    private static final Map<String, Alias> ALIASES = new HashMap<>();

    static {
        add(Field.EMAIL, EMAIL);
        add(Field.COMPANY_NAME, COMPANY_NAME);
        add(Field.RECIPIENT_NAME, RECIPIENT_NAME);
        add(Field.ROLE, ROLE);
        add(Field.DESIGNATION, DESIGNATION);
        add(Field.FIRST_NAME, FIRST_NAME);
        add(Field.LAST_NAME, LAST_NAME);
    }

    private ColumnAliases() {}

    /** @param rank 0 fits best */
    record Alias(Field field, int rank) {}

    /** Whether a header is one that lists are known to have. */
    public static boolean isKnown(String header) {
        return of(header).isPresent();
    }

    /** What a header means, if it is known. */
    static Optional<Alias> of(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        var alias = ALIASES.get(HeaderText.normalize(header));
        return Optional.ofNullable(alias != null ? alias : ALIASES.get(HeaderText.withoutRemark(header)));
    }

    /** Whether the header is one that only an address book has: LinkedIn's, Outlook's, Thunderbird's, HubSpot's or Hunter's. */
    static boolean tellsContacts(String header) {
        return CONTACTS.contains(HeaderText.normalize(header));
    }

    /** There a position is the contact's own, and tells more than a title, which may be "Ms." */
    static Optional<Alias> ofContacts(String header) {
        return of(header).map(alias -> alias.field() == Field.ROLE ? new Alias(Field.DESIGNATION, -1) : alias);
    }

    private static void add(Field field, String names) {
        var list = Arrays.stream(names.split("[,\\n]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        for (int rank = 0; rank < list.size(); rank++) {
            var earlier = ALIASES.putIfAbsent(list.get(rank), new Alias(field, rank));
            if (earlier != null && earlier.field() != field) {
                throw new IllegalStateException(
                        list.get(rank) + " cannot mean both " + earlier.field() + " and " + field);
            }
        }
    }
}
