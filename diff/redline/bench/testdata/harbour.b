Agreement on the Harbour of Two Shores

1. Within a month of the signing, the harbour opens to the ships of both republics. The old customs house remains where it is.

2. Each republic keeps no more than 800 soldiers, 25 ships and 12 tanks within 20 km of the quay. Guns above 120 mm are withdrawn in 60 to 90 days.

3. The garrison permanently stays under its own command in the citadel. It may leave the citadel by night.

4. The Commission (established in accordance with Article 9) meets in the hall of the guild on the last Friday of each month: its minutes are public.

5. The following are carried free of duty:
(a) medicine for the two hospitals;
(b) flour and seed for the villages of the upper valley;
(c) books, newspapers, and letters;
(d) instruments of surgeons;
(e) tools of fishermen.

6. The “Lower Bank”, the lighthouse and the pilots’ quarters belong to the town. A pilot who is drunk on duty loses his licence. The pilots elect their own master, who serves for three years.

7. Dues are 15 crowns for a ship of up to 250 tons, 40 crowns for a larger one, and 6 crowns for a barge. They are paid at the customs house, before the ship leaves. Dues that are not paid within 60 days bear interest of 5 % a year.

8. No observer is searched at the border. The parties may send observers. Observers wear, in accordance with the rules laid down in the annex, a white sash.

9. A long-term plan for the dredging of the channel is drawn up by the Commission. The above-mentioned plan needs the co-operation of both harbour masters, and a cease-fire holds while the dredgers work.

10. When both parliaments have approved it, this agreement enters into force. It is concluded for 12–15 years and may be ended with notice of 9 months, in writing, by either republic.

11. The widths of the gates are 5″ and 12″; the bolts measure 5". Of the 1500 lamps along the quay, 120 138 140 are the numbers of those to be replaced.

12. Children, pilgrims and the blind cross free of charge. In winter the fare is halved for all who live on the islands and for those who come to the market of the saint with goods of their own making, under the seal of the parish, on foot or by cart, as the elders of each parish shall certify.

13. The judge is chosen by lot from the list that the two universities keep. Disputes are laid before the judge of the harbour, who decides within 21 days. His decision is final.

14. Nets with meshes of less than 40 mm are forbidden; so are explosives. The fishing grounds north of the reef are shared.
