## Charter of the League of Lighthouse Keepers

§ 1 Name. The association is called « League of Lighthouse Keepers » and has its seat in the port of Anselm.

§ 2 Members.

1. Members are keepers, former keepers and widows of keepers.
2. A member may leave at the end of the year, with notice of three months.
3. Whoever wishes to join applies in writing to the board.
4. The board decides by a simple majority. It need not give reasons.

§ 3 Contributions. The yearly contribution is 30 thalers for keepers, 15 thalers for former keepers, and 5 thalers for widows. It is due on 1 April, and the treasurer may put it off.

§ 4 Assembly. Every member has one vote. A vote may not be given to another. The assembly meets twice a year. The board invites in writing, at the latest three weeks before, and names the agenda. Motions reach the board ten days before the assembly.

§ 5 Board. The board consists of the chair, two deputies, the treasurer and the keeper of the records (together “the officers” or “the board”). It is elected for two to three years. Until others are elected, officers stay in office.

§ 6 Duties of the treasurer. The treasurer keeps the books, collects the contributions, pays what the board has ordered, and reports to the assembly. He may spend up to 150 thalers without asking. Three auditors look at the books before every assembly.

§ 7 Signals. Fog signals, rockets, flags and bells are used as laid down in the book of signals. The museum is open on Sundays. Old lamps are given to the museum of the league, where they are kept in order (and lit on the day of the founder).

§ 8 Changes. This charter is changed by three quarters of the members present. The league is dissolved by four fifths of all members. What it owns then goes to the hospital of Anselm, to be used for seamen who cannot work.
