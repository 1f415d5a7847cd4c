package no.endorinn.directory.register;

/** What the registers say, by their documentation; everybody in it is invented. */
final class RegisterTexts {
    /** The roles of an association: four who hold office, and several who are not to be told of. */
    static final String ROLES = """
        {
          "rollegrupper": [
            {
              "type": {"kode": "STYR", "beskrivelse": "Styre"},
              "sistEndret": "2026-03-02",
              "roller": [
                {
                  "type": {"kode": "LEDE", "beskrivelse": "Styrets leder"},
                  "person": {
                    "fodselsdato": "1958-04-17",
                    "navn": {"fornavn": "Kåre", "mellomnavn": "Sangfugl", "etternavn": "Kor"},
                    "erDoed": false
                  },
                  "fratraadt": false,
                  "avregistrert": false,
                  "rekkefolge": 0
                },
                {
                  "type": {"kode": "NEST", "beskrivelse": "Nestleder"},
                  "person": {
                    "fodselsdato": "1961-11-30",
                    "navn": {"fornavn": "Nils", "etternavn": "Nest"},
                    "erDoed": false
                  },
                  "fratraadt": false,
                  "rekkefolge": 1
                },
                {
                  "type": {"kode": "MEDL", "beskrivelse": "Styremedlem"},
                  "person": {
                    "fodselsdato": "1940-01-01",
                    "navn": {"fornavn": "Dag", "etternavn": "Død"},
                    "erDoed": true
                  },
                  "fratraadt": false
                },
                {
                  "type": {"kode": "MEDL", "beskrivelse": "Styremedlem"},
                  "person": {
                    "fodselsdato": "1970-02-02",
                    "navn": {"fornavn": "Frida", "etternavn": "Fratrådt"},
                    "erDoed": false
                  },
                  "fratraadt": true
                },
                {
                  "type": {"kode": "MEDL", "beskrivelse": "Styremedlem"},
                  "person": {
                    "fodselsdato": "1971-03-03",
                    "navn": {"fornavn": "Alf", "etternavn": "Avregistrert"},
                    "erDoed": false
                  },
                  "avregistrert": true
                }
              ],
              "_links": {}
            },
            {
              "type": {"kode": "DAGL", "beskrivelse": "Daglig leder"},
              "sistEndret": "2026-03-02",
              "roller": [
                {
                  "type": {"kode": "DAGL", "beskrivelse": "Daglig leder"},
                  "person": {
                    "fodselsdato": "1980-05-05",
                    "navn": {"fornavn": "Dagny", "etternavn": "Leder"},
                    "erDoed": false
                  },
                  "fratraadt": false
                }
              ]
            },
            {
              "type": {"kode": "KONT", "beskrivelse": "Kontaktperson"},
              "sistEndret": "2026-03-02",
              "roller": [
                {
                  "type": {"kode": "KONT", "beskrivelse": "Kontaktperson"},
                  "person": {
                    "fodselsdato": "1990-06-06",
                    "navn": {"fornavn": "Kari", "etternavn": "Kontakt"},
                    "erDoed": false
                  },
                  "fratraadt": false
                }
              ]
            },
            {
              "type": {"kode": "REVI", "beskrivelse": "Revisor"},
              "sistEndret": "2020-01-01",
              "roller": [
                {
                  "type": {"kode": "REVI", "beskrivelse": "Revisor"},
                  "enhet": {
                    "organisasjonsnummer": "974760673",
                    "organisasjonsform": {"kode": "AS", "beskrivelse": "Aksjeselskap"},
                    "navn": ["TALL OG TALL AS"],
                    "erSlettet": false
                  },
                  "fratraadt": false
                }
              ]
            }
          ],
          "_links": {"self": {"href": "https://register.invalid/roller"}}
        }
        """;

    private RegisterTexts() {}

    /**
     * A unit as the Enhetsregisteret has it.
     *
     * @param more further fields, each with a comma after it; they take the place of the usual ones
     */
    static String unit(OrganisationNumber number, String name, String more) {
        return """
            {
              %s
              "respons_klasse": "Enhet",
              "organisasjonsnummer": "%s",
              "navn": "%s",
              "organisasjonsform": {"kode": "FLI", "beskrivelse": "Forening/lag/innretning", "_links": {}},
              "registreringsdatoEnhetsregisteret": "1995-02-19",
              "registrertIMvaregisteret": false,
              "naeringskode1": {"kode": "94.991", "beskrivelse": "Aktiviteter i interesseorganisasjoner"},
              "harRegistrertAntallAnsatte": false,
              "forretningsadresse": {
                "land": "Norge",
                "landkode": "NO",
                "postnummer": "6823",
                "poststed": "SANDANE",
                "adresse": ["c/o Kåre Kor", "Sjøgata 12"],
                "kommune": "GLOPPEN",
                "kommunenummer": "4650"
              },
              "epostadresse": "post@kor.invalid",
              "institusjonellSektorkode": {"kode": "7000", "beskrivelse": "Ideelle organisasjoner"},
              "registrertIFrivillighetsregisteret": true,
              %s
              "maalform": "Nynorsk",
              "vedtektsfestetFormaal": ["Fremje korsong", "og samhald i bygda."],
              "_links": {"self": {"href": "https://register.invalid/%s"}}
            }
            """.formatted(more, number.digits(), name, usual(more), number.digits());
    }

    private static String usual(String more) {
        StringBuilder usual = new StringBuilder();
        for (String flag : new String[] {"konkurs", "underAvvikling", "underTvangsavviklingEllerTvangsopplosning"}) {
            if (!more.contains('"' + flag + '"')) {
                usual.append('"').append(flag).append("\": false, ");
            }
        }
        return usual.toString();
    }

    /** A deleted unit: 200, and not much left of it. */
    static String deletedUnit(OrganisationNumber number, String name, String date) {
        return """
            {
              "respons_klasse": "SlettetEnhet",
              "organisasjonsnummer": "%s",
              "navn": "%s",
              "organisasjonsform": {"kode": "FLI", "beskrivelse": "Forening/lag/innretning"},
              "slettedato": "%s"
            }
            """.formatted(number.digits(), name, date);
    }

    /** A unit that has been removed from the open data: goes with 410. */
    static String removedUnit(OrganisationNumber number, String date) {
        return """
            {"organisasjonsnummer": "%s", "slettedato": "%s"}
            """.formatted(number.digits(), date);
    }

    static String voluntary(OrganisationNumber number) {
        return """
            {
              "respons_klasse": "FrivilligOrganisasjonInnfoert",
              "organisasjonsnummer": "%s",
              "frivilligOrganisasjonsstatus": "AKTIV",
              "kontonummer": "12345678903",
              "innfoertDato": "2010-04-15",
              "foersteGangInnfoert": "2010-04-15",
              "grasrotandel": {"deltarI": true},
              "regnskapsrapportering": {"harPaatattSegRapporteringsplikt": false},
              "vedtekter": {"frivilligRegistrerteVedtekter": true, "sistOppdaterteVedtekter": "2015-01-01"},
              "icnpoKategorier": [
                {"kategori": "ICNPOKategori.rekreasjonOgSosialeForeninger", "icnpoNummer": "1300",
                 "navn": "Rekreasjon og sosiale foreninger", "rekkefoelge": 2},
                {"kategori": "ICNPOKategori.kunstOgKultur", "icnpoNummer": "1100",
                 "navn": "Kunst og kultur", "rekkefoelge": 1}
              ],
              "paategninger": [],
              "_links": {"self": {"href": "https://register.invalid/%s"}}
            }
            """.formatted(number.digits(), number.digits());
    }

    /** One that was registered and is no longer: 200. */
    static String deletedVoluntary(OrganisationNumber number) {
        return """
            {"respons_klasse": "FrivilligOrganisasjonSlettet", "organisasjonsnummer": "%s"}
            """.formatted(number.digits());
    }
}
