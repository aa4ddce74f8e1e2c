package org.modeldocket.query.ui.text;

/** Says of a date that its source calls it approximate or uncertain, everywhere in the same words: "perhaps about June 2026". */
record QualifierText(Messages words) {
    String of(boolean approximate, boolean uncertain, String date) {
        String about = approximate ? words.say("date.approximate", date) : date;
        return uncertain ? words.say("date.uncertain", about) : about;
    }
}
