package dev.applyflow.core.recipient;

import java.util.List;

/** What the owner of a list should look at in a row that is taken. */
public sealed interface Warning {
    Code code();

    /** @param values what the code says of them */
    record Remark(Code code, List<String> values) implements Warning {
        public Remark(Code code, String value) {
            this(code, List.of(value));
        }

        public Remark {
            values = List.copyOf(values);
        }
    }

    /** @param mail the last one, as of the import */
    record Earlier(Code code, Contacted mail) implements Warning {}

    enum Code {
        /** The domain looks like a slip of a big one. One value: the address that was probably meant. */
        LIKELY_TYPO,
        /** A mailbox of an office, not of a person. */
        ROLE_ACCOUNT,
        /** The cell holds further addresses, which are not used: the values. */
        OTHER_ADDRESSES,
        /** The name is written in capitals. One value: how it is usually written. */
        NAME_IN_CAPITALS,
        /** The row is hidden, or filtered out, in the workbook. */
        HIDDEN_ROW,
        /** The account has written to this address before; the mail is skipped unless its owner allows it. */
        CONTACTED_BEFORE,
        /** The account has written to somebody else of this company. */
        COMPANY_CONTACTED
    }
}
